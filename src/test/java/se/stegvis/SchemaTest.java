package se.stegvis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.stegvis.testing.DatabaseTest;

/** The database itself keeps förbund apart: every row carries its förbund, and keys make a row across two impossible. */
@DatabaseTest
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

    /** Names that phones make up for their notes: no rows. */
    private static final Set<String> NOT_ROWS =
            Set.of("workshop_note.client_note_id", "workshop_outcome.client_note_id");

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

    @Test
    void what_names_another_row_is_held_by_a_key() {
        List<String> loose = jdbc.sql("""
                select c.table_name || '.' || c.column_name from information_schema.columns c
                join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
                where c.table_schema = current_schema() and t.table_type = 'BASE TABLE'
                and c.column_name like '%\\_id' escape '\\' and lower(c.data_type) = 'uuid'
                and not exists (select 1 from information_schema.key_column_usage k
                  join information_schema.table_constraints fk
                    on fk.constraint_schema = k.constraint_schema and fk.constraint_name = k.constraint_name
                  where k.table_schema = c.table_schema and k.table_name = c.table_name and k.column_name = c.column_name
                  and fk.constraint_type = 'FOREIGN KEY')""")
                .query(String.class)
                .list();
        assertThat(loose).containsExactlyInAnyOrderElementsOf(NOT_ROWS);
    }
}
