package se.stegvis.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.stegvis.association.MemberKind;
import se.stegvis.testing.DatabaseTest;
import se.stegvis.testing.Office;

@DatabaseTest
class AuditTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    AuditLog log;

    @Autowired
    JdbcClient jdbc;

    @Test
    void the_trail_says_who_did_what_and_reads_newest_first_page_by_page() {
        Office office = new Office(context);
        office.member(MemberKind.REGION, "Region Å");
        office.member(MemberKind.MUNICIPALITY, "Åmåla");
        assertThat(office.asAdministrator(() -> log.read(office.association(), "member.added", 0, 1)))
                .extracting(AuditRecord::who, AuditRecord::object)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Adam Administratör", "Åmåla"));
        assertThat(office.asAdministrator(() -> log.read(office.association(), "member.added", 1, 1)))
                .extracting(AuditRecord::object)
                .containsExactly("Region Å");
        assertThat(office.asAdministrator(() -> log.count(office.association(), "REGION Å"))).isEqualTo(1);
    }

    @Test
    void the_database_itself_refuses_to_change_or_delete_what_is_recorded() {
        Office office = new Office(context);
        assertThatThrownBy(() -> jdbc.sql("update audit_entry set actor_name = 'Någon annan' where association_id = ?")
                        .param(office.association().value())
                        .update())
                .hasStackTraceContaining("the audit trail is never changed");
        assertThatThrownBy(() -> jdbc.sql("delete from audit_entry where association_id = ?")
                        .param(office.association().value())
                        .update())
                .hasStackTraceContaining("the audit trail is never changed");
    }
}
