package dev.numberpool.core.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.numberpool.AtOnce;
import dev.numberpool.History;
import dev.numberpool.OnHistory;
import dev.numberpool.core.HoldingId;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(startApplication = false, transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListMessagesTest implements OnHistory {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    private static final Comparator<Message> NEWEST_FIRST =
            Comparator.comparing(Message::receivedAt).reversed();

    @Inject
    ListMessages listMessages;

    @Inject
    Messages messages;

    @Inject
    History history;

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
    void a_time_between_two_microseconds_lies_between_them() {
        var id = fresh();
        addAt(id, 1, 2, 2, 3);
        var later = list(id, Optional.empty(), Optional.empty(), 2)
                .messages()
                .getLast()
                .receivedAt();

        assertThat(times(list(id, Optional.of(later.plusNanos(1)), Optional.empty(), 10)))
                .containsExactly(2L, 2L, 1L);
        assertThat(times(list(id, Optional.of(later), Optional.empty(), 10))).containsExactly(2L, 1L);
        assertThat(times(list(id, Optional.empty(), Optional.of(later.minusNanos(1)), 10)))
                .containsExactly(3L, 2L);
        assertThat(times(list(id, Optional.empty(), Optional.of(later), 10))).containsExactly(3L);
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
    void of_300_messages_in_one_millisecond_each_is_on_one_page() {
        var id = fresh();
        addAt(id, 1);
        addAt(id, LongStream.generate(() -> 2).limit(300).toArray());
        addAt(id, 3);

        var all = pages(id, Optional.empty());

        assertThat(all).hasSize(302).isSortedAccordingTo(NEWEST_FIRST);
        assertThat(times(all)).containsOnly(1L, 2L, 3L);
        assertThat(pages(id, Optional.of(all.getLast().receivedAt()))).isEqualTo(all.subList(0, 301));
        assertThat(pages(id, Optional.of(all.get(150).receivedAt()))).isEqualTo(all.subList(0, 150));
    }

    @Test
    void the_first_of_a_millisecond_has_its_very_time() {
        var id = fresh();
        addAt(id, 1, 1);

        assertThat(list(id, Optional.empty(), Optional.empty(), 10).messages())
                .extracting(Message::receivedAt)
                .contains(at(1))
                .doesNotHaveDuplicates();
    }

    /** Whole milliseconds, as they were stored before times were made unique. */
    @Test
    void so_is_each_of_those_that_were_stored_at_the_very_same_time_once_and_of_new_ones_beside_them() {
        var id = fresh();
        history.execute("""
                INSERT INTO message
                SELECT '%s', timestamptz '%s' + n / 300 * interval '1 millisecond', md5(n::text), 'a', '+14155550100', 'c',
                    'sms', null, null
                FROM generate_series(0, 599) AS n""".formatted(id.value(), at(1)));
        addAt(id, 0, 1, 1, 2, 3);

        var all = pages(id, Optional.empty());

        assertThat(all).hasSize(605).isSortedAccordingTo(NEWEST_FIRST);
        assertThat(all).extracting(Message::id).doesNotHaveDuplicates();
        assertThat(times(all).stream().filter(time -> time == 1)).hasSize(302);
        for (int newest : new int[] {100, 303, 400}) {
            assertThat(pages(id, Optional.of(all.get(newest).receivedAt()))).isEqualTo(all.subList(0, newest));
        }
    }

    @Test
    void a_message_that_was_alone_in_its_millisecond_keeps_the_time_it_always_had() {
        var id = fresh();
        history.execute("INSERT INTO message VALUES ('%s', '%s', 'm', 'a', '+14155550100', 'c', 'sms', null, null)"
                .formatted(id.value(), at(7)));

        assertThat(list(id, Optional.empty(), Optional.empty(), 10).messages())
                .containsExactly(new Message(new MessageId("m"), Optional.of("a"), "+14155550100", "c", at(7)));
    }

    @Test
    void a_millisecond_that_is_full_goes_on_in_the_next_and_what_has_no_place_at_all_is_not_taken_for_stored() {
        var id = fresh();
        fill(id, at(1));
        addAt(id, 1);
        assertThat(times(list(id, Optional.empty(), Optional.empty(), 1))).containsExactly(2L);
        fill(id, at(2));
        var message = message(at(1), "text");

        assertThatIllegalStateException().isThrownBy(() -> messages.add(message, id));

        history.execute("DELETE FROM holding_message WHERE holding_id = '%s' AND received_at = '%s'"
                .formatted(id.value(), at(2)));
        assertThat(messages.add(message, id)).isTrue();
    }

    @Test
    void a_message_that_comes_again_keeps_its_time() {
        var id = fresh();
        addAt(id, 1, 1, 1);
        var message = message(at(1), "text");
        assertThat(messages.add(message, id)).isTrue();
        var before = pages(id, Optional.empty());

        assertThat(messages.add(message, id)).isFalse();
        assertThat(messages.add(message(message.id(), at(9)), id)).isFalse();

        assertThat(pages(id, Optional.empty())).hasSize(4).isEqualTo(before);
    }

    @Test
    void messages_that_come_in_one_millisecond_at_once_all_land() throws Exception {
        var id = fresh();
        var calls = IntStream.range(0, 64)
                .<Callable<Boolean>>mapToObj(n -> () -> messages.add(message(at(1), "text " + n), id))
                .toList();

        for (int first = 0; first < calls.size(); first += 8) {
            assertThat(AtOnce.run(calls.subList(first, first + 8))).containsOnly(true);
        }

        assertThat(pages(id, Optional.empty()))
                .hasSize(64)
                .isSortedAccordingTo(NEWEST_FIRST)
                .extracting(Message::receivedAt)
                .doesNotHaveDuplicates()
                .allMatch(time -> time.truncatedTo(ChronoUnit.MILLIS).equals(at(1)));
    }

    @Test
    void a_page_ends_where_its_texts_would_be_too_much_for_one_answer() {
        var id = fresh();
        for (int time = 1; time < 5; time++) {
            assertThat(messages.add(message(at(time), "x".repeat(250_000)), id)).isTrue();
        }
        assertThat(messages.add(message(at(5), "x".repeat(700_000)), id)).isTrue();

        var first = list(id, Optional.empty(), Optional.empty(), 10);
        var second = list(id, Optional.of(at(5)), Optional.empty(), 10);
        var third = list(id, Optional.of(at(3)), Optional.empty(), 10);

        assertThat(times(first)).containsExactly(5L);
        assertThat(times(second)).containsExactly(4L, 3L);
        assertThat(times(third)).containsExactly(2L, 1L);
        assertThat(Stream.of(first, second, third).map(MessagePage::more)).containsExactly(true, true, false);
    }

    /** All pages, each of what came before the last message of the one before. */
    private List<Message> pages(HoldingId id, Optional<Instant> after) {
        var found = new ArrayList<Message>();
        MessagePage page = list(id, Optional.empty(), after, 50);
        found.addAll(page.messages());
        while (page.more()) {
            page = list(id, Optional.of(found.getLast().receivedAt()), after, 50);
            assertThat(page.messages()).isNotEmpty();
            found.addAll(page.messages());
        }
        return found;
    }

    /** Takes all times of a millisecond that are free. */
    private void fill(HoldingId id, Instant millisecond) {
        history.execute("""
                INSERT INTO holding_message
                SELECT '%s', timestamptz '%s' + n * interval '1 microsecond', md5(n::text), 'a', 'b', 'c', 'sms', null, null
                FROM generate_series(0, 999) AS n ON CONFLICT DO NOTHING""".formatted(id.value(), millisecond));
    }

    private MessagePage list(HoldingId id, Optional<Instant> before, Optional<Instant> after, int limit) {
        return listMessages.list(new MessageQuery(id, before, after, limit));
    }

    private void addAt(HoldingId id, long... times) {
        for (long time : times) {
            assertThat(messages.add(message(at(time), "text"), id)).isTrue();
        }
    }

    private static InboundMessage message(Instant receivedAt, String body) {
        return message(MessageId.ofCarriers(UUID.randomUUID().toString()), receivedAt, body);
    }

    private static InboundMessage message(MessageId id, Instant receivedAt) {
        return message(id, receivedAt, "text");
    }

    private static InboundMessage message(MessageId id, Instant receivedAt, String body) {
        return new InboundMessage(
                id,
                Optional.of("+12065550142"),
                "+14155550100",
                body,
                Optional.empty(),
                Optional.empty(),
                receivedAt);
    }

    private static List<Long> times(MessagePage page) {
        return times(page.messages());
    }

    /** In whole milliseconds. */
    private static List<Long> times(List<Message> found) {
        return found.stream()
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
