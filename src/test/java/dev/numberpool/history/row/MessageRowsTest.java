package dev.numberpool.history.row;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.fixture.History;
import dev.numberpool.fixture.OnHistory;
import dev.numberpool.history.Sql;
import io.micronaut.context.ApplicationContext;
import io.micronaut.data.annotation.Query;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a page of 100,000 messages reads. */
@MicronautTest(startApplication = false, transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MessageRowsTest implements OnHistory {

    private static final Instant MIDDLE = Instant.parse("2026-01-01T12:00:00Z");

    @Inject
    ApplicationContext application;

    @Inject
    MessageRows messages;

    @Inject
    Sql sql;

    @Inject
    History history;

    @ParameterizedTest
    @CsvSource({"find, holding_message", "findOld, message"})
    void a_page_reads_what_it_shows_and_no_more(String query, String table) {
        UUID holding = UUID.randomUUID();
        fill(table, holding);

        String plan =
                String.join("\n", history.rows("EXPLAIN (ANALYZE, TIMING OFF, COSTS OFF) " + query(query, holding)));

        assertThat(plan)
                .contains("Index Scan Backward using %s_pkey".formatted(table))
                .contains("rows=201 loops=1")
                .doesNotContain("Seq Scan")
                .doesNotContain("Sort");
    }

    @Test
    void the_page_begins_right_before_the_time() {
        UUID holding = UUID.randomUUID();
        fill("holding_message", holding);

        List<MessageRow> page = sql.transaction(() -> messages.find(holding, MIDDLE, MIDDLE.minusSeconds(1_000), 200));

        assertThat(page).hasSize(200);
        assertThat(page.getFirst().receivedAt()).isEqualTo(MIDDLE.minusSeconds(1));
    }

    private void fill(String table, UUID holding) {
        history.execute("""
                INSERT INTO %s
                SELECT '%s', timestamptz '2026-01-01 00:00:00Z' + n * interval '1 second', md5(n::text), 'a', 'b', 'c',
                    'sms', null, null
                FROM generate_series(1, 100000) AS n;
                ANALYZE %s""".formatted(table, holding, table));
    }

    /** The repository's own, for a page of 200. */
    private String query(String method, UUID holding) {
        String first = "timestamptz '0001-01-01T00:00:00Z'";
        return application
                .getBeanDefinition(MessageRows.class)
                .findPossibleMethods(method)
                .findFirst()
                .flatMap(found -> found.stringValue(Query.class))
                .orElseThrow()
                .replace(":holdingId", "'%s'".formatted(holding))
                .replace(":before", "timestamptz '%s'".formatted(MIDDLE))
                .replace(":afterMillisecond", first)
                .replace(":after", first)
                .replace(":limit", "201");
    }
}
