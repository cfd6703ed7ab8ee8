package dev.numberpool.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.fixture.LocalHistory;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("process")
class MigrateSchemaTest {

    private final DataSource database = LocalHistory.dataSource(LocalHistory.newEmptyDatabase());

    @Test
    void an_empty_database_gets_every_table_with_its_primary_key() throws SQLException {
        assertThat(MigrateSchema.of(database)).containsExactly("1", "2", "3", "4", "5", "6", "7");

        assertThat(primaryKeys())
                .contains(
                        "holding(org_id, holding_id)",
                        "number_event(number, at, event_id)",
                        "credit_entry(org_id, at, entry_id)",
                        "message(holding_id, received_at, message_id)",
                        "holding_message(holding_id, received_at)",
                        "inbound_message(message_id)",
                        "unroutable_message(number, received_at, message_id)");
    }

    @Test
    void the_newest_schema_is_left_as_it_is() throws SQLException {
        var _ = MigrateSchema.of(database);
        List<String> before = primaryKeys();

        assertThat(MigrateSchema.of(database)).isEmpty();
        assertThat(primaryKeys()).isEqualTo(before);
    }

    private List<String> primaryKeys() throws SQLException {
        var keys = new ArrayList<String>();
        try (var connection = database.getConnection();
                var select = connection.createStatement();
                var found = select.executeQuery("""
                        SELECT conrelid::regclass || regexp_replace(pg_get_constraintdef(oid), '^PRIMARY KEY ', '')
                        FROM pg_constraint WHERE contype = 'p' AND connamespace = 'public'::regnamespace ORDER BY 1
                        """)) {
            while (found.next()) {
                keys.add(found.getString(1));
            }
        }
        return keys;
    }
}
