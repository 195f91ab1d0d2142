package se.stegvis.board;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.stegvis.access.CurrentActor;
import se.stegvis.access.Role;
import se.stegvis.association.MemberId;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.Kronor;
import se.stegvis.funding.ApplicationId;
import se.stegvis.funding.ApplicationKind;
import se.stegvis.funding.ApplicationSubmitted;
import se.stegvis.funding.SubmittedApplication;
import se.stegvis.funding.SubmittedGoal;
import se.stegvis.funding.SubmittedState;
import se.stegvis.goal.Orientation;
import se.stegvis.registry.CaseId;
import se.stegvis.registry.DocumentId;
import se.stegvis.testing.Rows;

/** A förbund of a test's own: a board with three seats and two ersättare, a förbundschef, a beredningsgrupp and applications. */
final class BoardRoom {

    static final int YEAR = 2027;

    final AssociationId association = AssociationId.random();
    final MemberId municipality;
    final MemberId region;
    final AccountId director;
    final AccountId preparer;
    final AccountId chair;
    final AccountId anna;
    final AccountId bo;
    final AccountId firstSubstitute;
    final AccountId secondSubstitute;
    final AccountId owner;
    final JdbcClient jdbc;
    private final CurrentActor actors;
    private final ApplicationContext context;
    final MadeUpSubmissions submissions;
    private final MeetingService meetings;
    private int cases;

    BoardRoom(ApplicationContext context) {
        this.context = context;
        jdbc = context.getBean(JdbcClient.class);
        actors = context.getBean(CurrentActor.class);
        submissions = context.getBean(MadeUpSubmissions.class);
        meetings = context.getBean(MeetingService.class);
        jdbc.sql("insert into association (id, name, slug, created_at, version) values (?, ?, ?, ?, 0)")
                .params(association.value(), "Samordningsförbundet " + association, association.toString(), now())
                .update();
        municipality = member("Västerås stad");
        region = member("Region Västmanland");
        director = person("Cecilia Chef", Role.DIRECTOR, null, null);
        preparer = person("Pia Beredare", Role.PREPARER, region, null);
        chair = person("Olof Ordförande", Role.CHAIR, region, null);
        anna = person("Anna Ledamot", Role.BOARD_MEMBER, municipality, null);
        bo = person("Bo Ledamot", Role.BOARD_MEMBER, region, null);
        firstSubstitute = person("Eva Ersättare", Role.SUBSTITUTE, municipality, 1);
        secondSubstitute = person("Filip Ersättare", Role.SUBSTITUTE, region, 2);
        owner = person("Åsa Ägare", Role.APPLICANT, municipality, null);
    }

    CaseFileId application(String name, long soughtThatYear) {
        return application(name, soughtThatYear, List.of());
    }

    CaseFileId application(String name, long soughtThatYear, List<SubmittedGoal> goals) {
        ApplicationId id = ApplicationId.random();
        Rows.application(jdbc, id.value(), association.value(), municipality.value(), owner.value(), false);
        submissions.add(new SubmittedApplication(
                id,
                ApplicationKind.NEW_INITIATIVE,
                association,
                new CaseId(UUID.randomUUID()),
                "2026/" + ++cases,
                new DocumentId(UUID.randomUUID()),
                Instant.parse("2026-10-01T08:00:00Z").plusSeconds(cases),
                owner,
                name,
                Orientation.INDIVIDUAL,
                "Unga vuxna",
                municipality,
                "Västerås stad",
                List.of(region),
                Optional.empty(),
                LocalDate.of(YEAR, 1, 1),
                LocalDate.of(YEAR + 1, 12, 31),
                null,
                new TreeMap<>(Map.of(YEAR, Kronor.of(soughtThatYear), YEAR + 1, Kronor.of(100_000))),
                Kronor.of(soughtThatYear + 100_000),
                Optional.of(10),
                goals,
                SubmittedState.first(Instant.parse("2026-10-01T08:00:00Z"))));
        run(owner, () -> context.publishEvent(new ApplicationSubmitted(id, association, "2026/" + cases)));
        return CaseFileId.of(id);
    }

    /** A meeting that is open, with everybody with a seat in the room. */
    MeetingId openMeeting(List<CaseFileId> agenda) {
        MeetingId meeting = as(director, () -> meetings.plan(
                association, new MeetingDetails(LocalDate.of(2026, 12, 12), LocalTime.of(9, 0), "Rådhuset")));
        run(director, () -> {
            agenda.forEach(caseFile -> meetings.addCase(meeting, caseFile));
            if (agenda.isEmpty()) {
                meetings.addText(meeting, "Budget", "Budget för nästa år.");
            }
            meetings.summon(meeting);
            meetings.open(meeting);
            for (AccountId person : List.of(chair, anna, bo)) {
                meetings.arrived(meeting, person, LocalTime.of(9, 0));
            }
        });
        return meeting;
    }

    AgendaItemId item(MeetingId meeting, int position) {
        return as(director, () -> meetings.look(meeting)).items().get(position - 1).id();
    }

    static NewDecision grant(long amount, Map<AccountId, Vote> votes) {
        return new NewDecision(
                Outcome.GRANT_WITH_CONDITIONS,
                new TreeMap<>(Map.of(YEAR, Kronor.of(amount))),
                "Rapportera målen i juni.",
                "",
                List.of("Bifall till förslaget", "Avslag"),
                null,
                votes,
                Map.of());
    }

    static NewDecision reject() {
        return new NewDecision(
                Outcome.REJECT, new TreeMap<>(), "", "Medlen räcker inte.", List.of(), null, Map.of(), Map.of());
    }

    <T> T as(AccountId person, Supplier<T> work) {
        return actors.callAs(person, work);
    }

    void run(AccountId person, Runnable work) {
        actors.runAs(person, work);
    }

    List<String> mailTo(AccountId person) {
        return jdbc.sql("select subject || ' ' || body from outbox_message where association_id = ? and recipient = ?")
                .params(association.value(), person + "@exempel.se")
                .query(String.class)
                .list();
    }

    int audited(String action) {
        return jdbc.sql("select count(*) from audit_entry where association_id = ? and action = ?")
                .params(association.value(), action)
                .query(Integer.class)
                .single();
    }

    private MemberId member(String name) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into member (id, association_id, name, kind, active, version) values (?, ?, ?, 'MUNICIPALITY', true, 0)")
                .params(id, association.value(), name)
                .update();
        return new MemberId(id);
    }

    AccountId person(String name, Role role, @Nullable MemberId member, @Nullable Integer order) {
        AccountId id = AccountId.random();
        jdbc.sql("insert into account (id, email, name, active, installation_administrator, demo, language, created_at, version)"
                        + " values (?, ?, ?, true, false, false, 'sv', ?, 0)")
                .params(id.value(), id + "@exempel.se", name, now())
                .update();
        grant(id, role, member, order);
        return id;
    }

    void grant(AccountId person, Role role, @Nullable MemberId member, @Nullable Integer order) {
        jdbc.sql("insert into role_grant (id, association_id, account_id, role, member_id, serving_order, granted_at, version)"
                        + " values (?, ?, ?, ?, ?, ?, ?, 0)")
                .params(Arrays.asList(
                        UUID.randomUUID(),
                        association.value(),
                        person.value(),
                        role.name(),
                        member == null ? null : member.value(),
                        order,
                        now()))
                .update();
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.of(2026, 11, 1, 12, 0, 0, 0, ZoneOffset.UTC);
    }
}
