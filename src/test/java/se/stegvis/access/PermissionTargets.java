package se.stegvis.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.stegvis.association.MemberId;
import se.stegvis.calculation.CalculationId;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.ObjectId;
import se.stegvis.funding.ApplicationId;
import se.stegvis.idea.IdeaId;
import se.stegvis.initiative.InitiativeId;
import se.stegvis.processdag.ActionId;
import se.stegvis.processdag.WorkshopId;
import se.stegvis.testing.Rows;

/** Every kind of object that the permission test can make. A module that adds a kind of id adds a line here. */
final class PermissionTargets {

    private PermissionTargets() {}

    static List<Targets> all(ApplicationContext context) {
        JdbcClient jdbc = context.getBean(JdbcClient.class);
        List<Targets> own = List.of(new Applications(jdbc), new Initiatives(jdbc), new Workshops(jdbc), new Actions(jdbc), new Ideas(jdbc), new Calculations(jdbc));
        return Stream.concat(own.stream(), BoardTargets.all(context).stream()).toList();
    }

    /** Anybody with an account, for rows that need an author. */
    static UUID somebody(JdbcClient jdbc) {
        return jdbc.sql("select id from account order by id fetch first 1 rows only").query(UUID.class).single();
    }

    private record Applications(JdbcClient jdbc) implements Targets {

        @Override
        public Class<? extends ObjectId> type() {
            return ApplicationId.class;
        }

        @Override
        public Optional<ApplicationId> make(
                AssociationId association,
                AccountId caller,
                @Nullable MemberId member,
                MemberId other,
                Standing standing) {
            boolean draft = standing.name().endsWith("DRAFT");
            return switch (standing) {
                case OWN_DRAFT, READER_DRAFT, OWN -> {
                    ApplicationId id = application(association, member == null ? other : member, draft);
                    jdbc.sql("insert into application_participant (id, association_id, application_id, account_id, kind, member_id, version)"
                                    + " values (?, ?, ?, ?, ?, ?, 0)")
                            .params(
                                    UUID.randomUUID(),
                                    association.value(),
                                    id.value(),
                                    caller.value(),
                                    standing == Standing.READER_DRAFT ? "READER" : "EDITOR",
                                    (member == null ? other : member).value())
                            .update();
                    yield Optional.of(id);
                }
                case SAME_MEMBER_DRAFT, SAME_MEMBER ->
                    member == null ? Optional.empty() : Optional.of(application(association, member, draft));
                case OTHER_MEMBER_DRAFT, OTHER_MEMBER -> Optional.of(application(association, other, draft));
                case RECUSED -> Optional.empty();
            };
        }

        ApplicationId application(AssociationId association, MemberId lead, boolean draft) {
            ApplicationId id = ApplicationId.random();
            Rows.application(jdbc, id.value(), association.value(), lead.value(), somebody(jdbc), draft);
            return id;
        }
    }

    private record Initiatives(JdbcClient jdbc) implements Targets {

        @Override
        public Class<? extends ObjectId> type() {
            return InitiativeId.class;
        }

        @Override
        public Optional<InitiativeId> make(
                AssociationId association,
                AccountId caller,
                @Nullable MemberId member,
                MemberId other,
                Standing standing) {
            return switch (standing) {
                case SAME_MEMBER -> member == null ? Optional.empty() : Optional.of(initiative(association, member));
                case OTHER_MEMBER -> Optional.of(initiative(association, other));
                default -> Optional.empty();
            };
        }

        InitiativeId initiative(AssociationId association, MemberId lead) {
            InitiativeId id = InitiativeId.random();
            Rows.initiative(jdbc, id.value(), association.value(), lead.value(), "Prov", LocalDate.of(2026, 1, 1));
            return id;
        }
    }

    private record Workshops(JdbcClient jdbc) implements Targets {

        @Override
        public Class<? extends ObjectId> type() {
            return WorkshopId.class;
        }

        @Override
        public Optional<WorkshopId> make(
                AssociationId association,
                AccountId caller,
                @Nullable MemberId member,
                MemberId other,
                Standing standing) {
            return switch (standing) {
                case OWN -> {
                    WorkshopId id = workshop(association, other);
                    jdbc.sql("insert into workshop_facilitator (id, association_id, workshop_id, account_id) values (?, ?, ?, ?)")
                            .params(UUID.randomUUID(), association.value(), id.value(), caller.value())
                            .update();
                    yield Optional.of(id);
                }
                case SAME_MEMBER -> member == null ? Optional.empty() : Optional.of(workshop(association, member));
                case OTHER_MEMBER -> Optional.of(workshop(association, other));
                default -> Optional.empty();
            };
        }

        private WorkshopId workshop(AssociationId association, MemberId lead) {
            WorkshopId id = WorkshopId.random();
            jdbc.sql("insert into workshop (id, association_id, initiative_id, initiative_name, name, held_on, starts_at, ends_at,"
                            + " period_from, period_to, documenter, scale_step, fewest_answers, state, created_at, version)"
                            + " values (?, ?, ?, 'Prov', 'Prov', date '2026-12-15', time '08:15:00', time '12:00:00', date '2026-01-01',"
                            + " date '2026-12-15', '', 0.5, 3, 'PREPARED', current_timestamp, 0)")
                    .params(id.value(), association.value(), new Initiatives(jdbc).initiative(association, lead).value())
                    .update();
            return id;
        }
    }

    private record Actions(JdbcClient jdbc) implements Targets {

        @Override
        public Class<? extends ObjectId> type() {
            return ActionId.class;
        }

        @Override
        public Optional<ActionId> make(
                AssociationId association,
                AccountId caller,
                @Nullable MemberId member,
                MemberId other,
                Standing standing) {
            return new Workshops(jdbc)
                    .make(association, caller, member, other, standing)
                    .map(day -> action(association, day));
        }

        private ActionId action(AssociationId association, WorkshopId day) {
            UUID theme = UUID.randomUUID();
            jdbc.sql("insert into workshop_theme (id, association_id, workshop_id, position, number, name, phase, version)"
                            + " values (?, ?, ?, 1, '', 'Prov', 'CLOSED', 0)")
                    .params(theme, association.value(), day.value())
                    .update();
            ActionId id = ActionId.random();
            jdbc.sql("insert into workshop_action (id, association_id, theme_id, position, what, who, due, version)"
                            + " values (?, ?, ?, 1, 'Prov', '', '', 0)")
                    .params(id.value(), association.value(), theme)
                    .update();
            return id;
        }
    }

    private record Calculations(JdbcClient jdbc) implements Targets {

        @Override
        public Class<? extends ObjectId> type() {
            return CalculationId.class;
        }

        @Override
        public Optional<CalculationId> make(
                AssociationId association,
                AccountId caller,
                @Nullable MemberId member,
                MemberId other,
                Standing standing) {
            return switch (standing) {
                case OWN -> Optional.of(calculation(association, caller.value(), false));
                case OTHER_MEMBER -> Optional.of(calculation(association, Ideas.another(jdbc, caller), true));
                case OTHER_MEMBER_DRAFT -> Optional.of(calculation(association, Ideas.another(jdbc, caller), false));
                case OWN_DRAFT, READER_DRAFT, SAME_MEMBER_DRAFT, SAME_MEMBER, RECUSED -> Optional.empty();
            };
        }

        private CalculationId calculation(AssociationId association, UUID author, boolean shared) {
            CalculationId id = CalculationId.random();
            jdbc.sql("insert into calculation (id, association_id, author_id, title, about, content, shared, model_name, model_version,"
                            + " model_rules, started_at, changed_at, version) values (:id, :association, :author, 'Prov', '',"
                            + " '{\"year\": 2026}', :shared, 'prov', '1', '1', current_timestamp, current_timestamp, 0)")
                    .param("id", id.value())
                    .param("association", association.value())
                    .param("author", author)
                    .param("shared", shared)
                    .update();
            return id;
        }
    }

    private record Ideas(JdbcClient jdbc) implements Targets {

        @Override
        public Class<? extends ObjectId> type() {
            return IdeaId.class;
        }

        @Override
        public Optional<IdeaId> make(
                AssociationId association,
                AccountId caller,
                @Nullable MemberId member,
                MemberId other,
                Standing standing) {
            boolean writing = standing.name().endsWith("DRAFT");
            return switch (standing) {
                case OWN_DRAFT, OWN -> Optional.of(idea(association, member == null ? other : member, caller.value(), writing));
                case SAME_MEMBER_DRAFT, SAME_MEMBER ->
                    member == null ? Optional.empty() : Optional.of(idea(association, member, another(jdbc, caller), writing));
                case OTHER_MEMBER_DRAFT, OTHER_MEMBER -> Optional.of(idea(association, other, another(jdbc, caller), writing));
                case READER_DRAFT, RECUSED -> Optional.empty();
            };
        }

        /** An idea of the caller's is the caller's, of whatever member: these are somebody else's. */
        private static UUID another(JdbcClient jdbc, AccountId caller) {
            return jdbc.sql("select id from account where id <> :caller order by id fetch first 1 rows only")
                    .param("caller", caller.value())
                    .query(UUID.class)
                    .single();
        }

        private IdeaId idea(AssociationId association, MemberId member, UUID author, boolean writing) {
            IdeaId id = IdeaId.random();
            if (!writing) {
                jdbc.sql("insert into registered_case (id, association_id, series_year, sequence_number, case_number, title, opened_at)"
                                + " select :id, :association, 1999, 1 + count(*), 'prov ' || (1 + count(*)), 'Prov', current_timestamp"
                                + " from registered_case where association_id = :association and series_year = 1999")
                        .param("id", id.value())
                        .param("association", association.value())
                        .update();
            }
            jdbc.sql("insert into idea (id, association_id, member_id, author_id, title, need, target_group, period, state, case_id,"
                            + " case_number, started_at, changed_at, sent_at, version) values (:id, :association, :member, :author,"
                            + " 'Prov', 'Prov', '', '', :state, "
                            + (writing ? "null, null" : ":id, 'prov'")
                            + ", current_timestamp, current_timestamp, "
                            + (writing ? "null" : "current_timestamp") + ", 0)")
                    .param("id", id.value())
                    .param("association", association.value())
                    .param("member", member.value())
                    .param("author", author)
                    .param("state", writing ? "WRITING" : "SENT")
                    .update();
            return id;
        }
    }
}
