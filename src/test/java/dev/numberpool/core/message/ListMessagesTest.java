package dev.numberpool.core.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.History;
import dev.numberpool.OnHistory;
import dev.numberpool.core.HoldingId;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(startApplication = false, transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListMessagesTest implements OnHistory {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    @Inject
    ListMessages listMessages;

    @Inject
    Messages messages;

    @Inject
    History history;

    private final HoldingId holding = new HoldingId(UUID.randomUUID());

    @Test
    void the_newest_come_first() {
        var id = fresh();
        addAt(id, 1, 3, 2);

        assertThat(times(list(id, Optional.empty(), Optional.empty(), 10))).containsExactly(3L, 2L, 1L);
    }

    @Test
    void before_and_after_are_strict() {
        var id = fresh();
        addAt(id, 1, 2, 3, 4, 5);

        var page = list(id, Optional.of(at(4)), Optional.of(at(1)), 10);

        assertThat(times(page)).containsExactly(3L, 2L);
        assertThat(page.more()).isFalse();
    }

    @Test
    void a_time_between_two_milliseconds_lies_between_them() {
        var id = fresh();
        addAt(id, 1, 2, 3);

        assertThat(times(list(id, Optional.of(at(2).plusNanos(1)), Optional.empty(), 10)))
                .containsExactly(2L, 1L);
        assertThat(times(list(id, Optional.empty(), Optional.of(at(2).minusNanos(1)), 10)))
                .containsExactly(3L, 2L);
    }

    @Test
    void times_at_the_end_of_the_world_are_times_too() {
        var id = fresh();
        addAt(id, 1);

        assertThat(times(list(id, Optional.of(Instant.MAX), Optional.of(Instant.MIN), 10)))
                .containsExactly(1L);
        assertThat(times(list(id, Optional.of(Instant.MIN), Optional.empty(), 10)))
                .isEmpty();
        assertThat(times(list(id, Optional.empty(), Optional.of(Instant.MAX), 10)))
                .isEmpty();
    }

    @Test
    void a_page_that_is_full_says_whether_more_follow() {
        var id = fresh();
        addAt(id, 1, 2, 3);

        assertThat(list(id, Optional.empty(), Optional.empty(), 3).more()).isFalse();
        assertThat(list(id, Optional.empty(), Optional.empty(), 2).more()).isTrue();
    }

    @Test
    void messages_of_one_time_are_not_parted_so_that_none_is_lost_between_pages() {
        var id = fresh();
        addAt(id, 1, 2, 2, 2, 3, 3, 4);

        var found = new ArrayList<Message>();
        MessagePage page = list(id, Optional.empty(), Optional.empty(), 4);
        found.addAll(page.messages());
        while (page.more()) {
            var last = found.getLast().receivedAt();
            page = list(id, Optional.of(last), Optional.empty(), 4);
            found.addAll(page.messages());
        }

        assertThat(found).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void more_messages_of_one_time_than_a_page_holds_fill_it() {
        var id = fresh();
        addAt(id, 2, 2, 2, 1);

        var page = list(id, Optional.empty(), Optional.empty(), 2);

        assertThat(times(page)).containsExactly(2L, 2L);
        assertThat(page.more()).isTrue();
    }

    @Test
    void a_page_of_100_000_messages_reads_what_it_shows_and_no_more() {
        history.execute("""
                INSERT INTO message
                SELECT '%s', timestamptz '2026-01-01 00:00:00Z' + n * interval '1 second', md5(n::text), 'a', 'b', 'c',
                    'sms', null, null
                FROM generate_series(1, 100000) AS n;
                ANALYZE message""".formatted(holding.value()));
        var middle = Instant.parse("2026-01-01T12:00:00Z");

        var page = list(holding, Optional.of(middle), Optional.empty(), 200);

        assertThat(page.messages()).hasSize(200);
        assertThat(page.messages().getFirst().receivedAt()).isEqualTo(middle.minusSeconds(1));
        assertThat(plan(middle))
                .contains("Index Scan Backward using message_pkey")
                .contains("rows=201 loops=1");
    }

    /** What PostgreSQL does for the repository's query. */
    private String plan(Instant before) {
        return String.join("\n", history.rows("""
                EXPLAIN (ANALYZE, TIMING OFF, COSTS OFF) SELECT * FROM message
                WHERE holding_id = '%s' AND received_at < '%s' AND received_at > '0001-01-01T00:00:00Z'
                ORDER BY received_at DESC, message_id DESC LIMIT 201""".formatted(holding.value(), before)));
    }

    private MessagePage list(HoldingId id, Optional<Instant> before, Optional<Instant> after, int limit) {
        return listMessages.list(new MessageQuery(id, before, after, limit));
    }

    private void addAt(HoldingId id, long... times) {
        for (long time : times) {
            var carriers = MessageId.ofCarriers(UUID.randomUUID().toString());
            var message = new InboundMessage(
                    carriers, "+12065550142", "+14155550100", "text", Optional.empty(), Optional.empty(), at(time));
            assertThat(messages.add(message, id)).isTrue();
        }
    }

    private static List<Long> times(MessagePage page) {
        return page.messages().stream()
                .map(message -> message.receivedAt().toEpochMilli() - NOON.toEpochMilli())
                .toList();
    }

    private static HoldingId fresh() {
        return new HoldingId(UUID.randomUUID());
    }

    private static Instant at(long millis) {
        return NOON.plusMillis(millis);
    }
}
