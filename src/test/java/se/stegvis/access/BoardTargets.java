package se.stegvis.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.stegvis.association.MemberId;
import se.stegvis.board.AgendaItemId;
import se.stegvis.board.CaseFileId;
import se.stegvis.board.MeetingId;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.ObjectId;
import se.stegvis.testing.Rows;

/** Cases, meetings and items, with and without jäv of the caller. */
final class BoardTargets {

    private BoardTargets() {}

    static List<Targets> all(ApplicationContext context) {
        JdbcClient jdbc = context.getBean(JdbcClient.class);
        return List.of(
                new Board(jdbc, CaseFileId.class, true, made -> new CaseFileId(made.caseFile())),
                new Board(jdbc, AgendaItemId.class, true, made -> new AgendaItemId(made.item())),
                new Board(jdbc, MeetingId.class, false, made -> new MeetingId(made.meeting())));
    }

    private record Made(UUID caseFile, UUID meeting, UUID item) {}

    private record Board(JdbcClient jdbc, Class<? extends ObjectId> type, boolean recusable, Function<Made, ObjectId> pick)
            implements Targets {

        @Override
        public Optional<? extends ObjectId> make(
                AssociationId association, AccountId caller, @Nullable MemberId member, MemberId other, Standing standing) {
            if (standing != Standing.OTHER_MEMBER && !(standing == Standing.RECUSED && recusable)) {
                return Optional.empty();
            }
            Made made = new Made(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
            Rows.application(
                    jdbc, made.caseFile(), association.value(), other.value(), PermissionTargets.somebody(jdbc), false);
            jdbc.sql("insert into case_file (id, association_id, settled, version) values (?, ?, false, 0)")
                    .params(made.caseFile(), association.value())
                    .update();
            jdbc.sql("insert into meeting (id, association_id, held_on, starts_at, place, state, version)"
                            + " values (?, ?, current_date, time '09:00:00', 'Rådhuset', 'PLANNED', 0)")
                    .params(made.meeting(), association.value())
                    .update();
            jdbc.sql("insert into agenda_item (id, association_id, meeting_id, position, case_file_id, title, item_text, version)"
                            + " values (?, ?, ?, 1, ?, 'Ansökan', '', 0)")
                    .params(made.item(), association.value(), made.meeting(), made.caseFile())
                    .update();
            if (standing == Standing.RECUSED) {
                jdbc.sql("insert into recusal (id, association_id, case_file_id, account_id, ground, state, declared_at, version)"
                                + " values (?, ?, ?, ?, 'Släkt', 'DECLARED', current_timestamp, 0)")
                        .params(UUID.randomUUID(), association.value(), made.caseFile(), caller.value())
                        .update();
            }
            return Optional.of(pick.apply(made));
        }
    }
}
