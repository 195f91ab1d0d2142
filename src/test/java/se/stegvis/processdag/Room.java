package se.stegvis.processdag;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.stegvis.access.CurrentActor;
import se.stegvis.access.Role;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.Texts;
import se.stegvis.initiative.InitiativeId;
import se.stegvis.testing.Rows;

/** A förbund of a test's own with its people, one insats, and a processdag to walk through. */
final class Room {

    final AssociationId association = AssociationId.random();
    final String slug = "rum-" + association.value();
    final AccountId facilitator;
    final AccountId second;
    final AccountId director;
    final InitiativeId initiative;
    private final Rooms with;

    private Room(Rooms with) {
        this.with = with;
        with.jdbc
                .sql("insert into association (id, name, slug, created_at, version) values (?, ?, ?, ?, 0)")
                .params(association.value(), "Samordningsförbundet " + association, slug, now())
                .update();
        facilitator = person("Ödön Åkerström", Role.FACILITATOR, null);
        second = person("Britta Ek", Role.FACILITATOR, null);
        director = person("Cecilia Chef", Role.DIRECTOR, null);
        UUID lead = member("Västerås stad");
        initiative = InitiativeId.random();
        Rows.initiative(
                with.jdbc,
                initiative.value(),
                association.value(),
                lead,
                "Samordningsteam Västerås (SOT)",
                LocalDate.of(2016, 1, 1));
    }

    /** Makes rooms. */
    @TestComponent
    static class Rooms {

        private final JdbcClient jdbc;
        private final CurrentActor actors;
        private final WorkshopService workshops;
        private final WorkshopScript script;
        private final ParticipantService phones;
        private final WorkshopRecord record;

        Rooms(
                JdbcClient jdbc,
                CurrentActor actors,
                WorkshopService workshops,
                WorkshopScript script,
                ParticipantService phones,
                WorkshopRecord record) {
            this.jdbc = jdbc;
            this.actors = actors;
            this.workshops = workshops;
            this.script = script;
            this.phones = phones;
            this.record = record;
        }

        Room make() {
            return new Room(this);
        }
    }

    AccountId person(String name, Role role, @Nullable UUID member) {
        AccountId id = AccountId.random();
        with.jdbc
                .sql("insert into account (id, email, name, active, installation_administrator, demo, language, created_at, version)"
                        + " values (?, ?, ?, true, false, false, 'sv', ?, 0)")
                .params(id.value(), id + "@exempel.se", name, now())
                .update();
        with.jdbc
                .sql("insert into role_grant (id, association_id, account_id, role, member_id, granted_at, version)"
                        + " values (?, ?, ?, ?, ?, ?, 0)")
                .params(Arrays.asList(UUID.randomUUID(), association.value(), id.value(), role.name(), member, now()))
                .update();
        return id;
    }

    UUID member(String name) {
        UUID id = UUID.randomUUID();
        with.jdbc
                .sql("insert into member (id, association_id, name, kind, active, version) values (?, ?, ?, 'MUNICIPALITY', true, 0)")
                .params(id, association.value(), name)
                .update();
        return id;
    }

    UUID memberNamed(String name) {
        return with.jdbc
                .sql("select id from member where association_id = ? and name = ?")
                .params(association.value(), name)
                .query(UUID.class)
                .single();
    }

    WorkshopDetails details() {
        return new WorkshopDetails(
                "Processdag 2017",
                LocalDate.of(2017, 12, 15),
                LocalTime.of(8, 15),
                LocalTime.of(12, 0),
                LocalDate.of(2017, 1, 1),
                LocalDate.of(2017, 12, 15),
                "Dokumenteraren",
                Set.of(facilitator, second),
                new BigDecimal("0.1"),
                3);
    }

    WorkshopRecord record() {
        return with.record;
    }

    WorkshopId prepare() {
        return asFacilitator(() -> with.workshops.create(association, initiative, details(), Texts.SWEDISH));
    }

    WorkshopId open() {
        WorkshopId day = prepare();
        asFacilitator(() -> {
            with.script.open(day);
            return day;
        });
        return day;
    }

    WorkshopPicture look(WorkshopId day) {
        return asFacilitator(() -> with.workshops.look(day));
    }

    /** Presses "next". */
    void next(WorkshopId day) {
        asFacilitator(() -> with.script.advance(day, with.workshops.look(day).moment()));
    }

    void leaveUnscored(WorkshopId day) {
        asFacilitator(() -> with.script.leaveUnscored(day, with.workshops.look(day).moment()));
    }

    /** Presses "next" until the room is in this phase of its current theme. */
    WorkshopTheme nextUntil(WorkshopId day, ThemePhase phase) {
        do {
            next(day);
        } while (look(day).current().orElseThrow().phase() != phase);
        return look(day).current().orElseThrow();
    }

    String code(WorkshopId day) {
        return Objects.requireNonNull(look(day).workshop().joinCode());
    }

    List<String> join(WorkshopId day, int phones) {
        String code = code(day);
        return new ArrayList<>(IntStream.range(0, phones)
                .mapToObj(phone -> with.phones.join(code, "192.0.2.1"))
                .toList());
    }

    <T> T asFacilitator(java.util.function.Supplier<T> work) {
        return with.actors.callAs(facilitator, work);
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.of(2017, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    }
}
