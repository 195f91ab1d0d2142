package se.stegvis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.stegvis.testing.DatabaseTest;

/** The database itself keeps förbund apart: every row carries its förbund, and keys make a row across two impossible. */
@DatabaseTest
@Tag("postgres-only")
class SchemaTest {

    /** What belongs to the installation as a whole. */
    private static final Set<String> GLOBAL = Set.of(
            "account",
            "account_link",
            "sign_in_failure",
            "known_device",
            "association",
            "event_publication",
            "fault_report",
            "flyway_schema_history");

    @Autowired
    JdbcClient jdbc;

    @Test
    void every_table_carries_the_forbund_save_those_that_are_global() {
        List<String> without = jdbc.sql("""
                select table_name from information_schema.tables t
                where table_schema = current_schema() and table_type = 'BASE TABLE'
                and not exists (select 1 from information_schema.columns c
                  where c.table_schema = t.table_schema and c.table_name = t.table_name and c.column_name = 'association_id')""")
                .query(String.class)
                .list();
        assertThat(without).containsExactlyInAnyOrderElementsOf(GLOBAL);
    }

    @Test
    void a_key_between_two_tables_of_a_forbund_always_includes_the_forbund() {
        List<String> across = jdbc.sql("""
                select fk.table_name || '.' || fk.constraint_name
                from information_schema.table_constraints fk
                join information_schema.referential_constraints r
                  on r.constraint_schema = fk.constraint_schema and r.constraint_name = fk.constraint_name
                join information_schema.table_constraints target
                  on target.constraint_schema = r.unique_constraint_schema and target.constraint_name = r.unique_constraint_name
                where fk.table_schema = current_schema() and fk.constraint_type = 'FOREIGN KEY'
                and target.table_name not in ('account', 'association')
                and not exists (select 1 from information_schema.key_column_usage k
                  where k.constraint_schema = fk.constraint_schema and k.constraint_name = fk.constraint_name
                  and k.column_name = 'association_id')""")
                .query(String.class)
                .list();
        assertThat(across.stream().filter(key -> !GLOBAL.contains(key.replaceFirst("\\..*", "")))).isEmpty();
    }
}
