package dev.numberpool.core.message;

import static dev.numberpool.core.message.Inbox.NEWEST_FIRST;
import static dev.numberpool.core.message.Inbox.at;
import static dev.numberpool.core.message.Inbox.message;
import static dev.numberpool.core.message.Inbox.times;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.numberpool.fixture.AtOnce;
import dev.numberpool.fixture.History;
import dev.numberpool.fixture.OnHistory;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Messages that came in one millisecond have times of their own, so that a page may end between any two. */
@MicronautTest(startApplication = false, transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OneMillisecondTest implements OnHistory {

    @Inject
    ListMessages listMessages;

    @Inject
    Messages messages;

    @Inject
    History history;

    @Test
    void of_300_messages_in_one_millisecond_each_is_on_one_page() {
        var inbox = inbox();
        inbox.addAt(1);
        inbox.addAt(LongStream.generate(() -> 2).limit(300).toArray());
        inbox.addAt(3);

        var all = inbox.all();

        assertThat(all).hasSize(302).isSortedAccordingTo(NEWEST_FIRST);
        assertThat(times(all)).containsOnly(1L, 2L, 3L);
        assertThat(inbox.after(Optional.of(all.getLast().receivedAt()))).isEqualTo(all.subList(0, 301));
        assertThat(inbox.after(Optional.of(all.get(150).receivedAt()))).isEqualTo(all.subList(0, 150));
    }

    @Test
    void the_first_of_a_millisecond_has_its_very_time() {
        var inbox = inbox();
        inbox.addAt(1, 1);

        assertThat(inbox.list(Optional.empty(), Optional.empty(), 10).messages())
                .extracting(Message::receivedAt)
                .contains(at(1))
                .doesNotHaveDuplicates();
    }

    /** Whole milliseconds, as they were stored before times were made unique. */
    @Test
    void old_messages_that_share_their_time_are_each_on_one_page_and_so_are_new_ones_beside_them() {
        var inbox = inbox();
        history.execute("""
                INSERT INTO message
                SELECT '%s', timestamptz '%s' + n / 300 * interval '1 millisecond', md5(n::text), 'a', '+14155550100', 'c',
                    'sms', null, null
                FROM generate_series(0, 599) AS n""".formatted(inbox.holding().value(), at(1)));
        inbox.addAt(0, 1, 1, 2, 3);

        var all = inbox.all();

        assertThat(all).hasSize(605).isSortedAccordingTo(NEWEST_FIRST);
        assertThat(all).extracting(Message::id).doesNotHaveDuplicates();
        assertThat(times(all).stream().filter(time -> time == 1)).hasSize(302);
        for (int newest : new int[] {100, 303, 400}) {
            assertThat(inbox.after(Optional.of(all.get(newest).receivedAt()))).isEqualTo(all.subList(0, newest));
        }
    }

    @Test
    void a_message_that_was_alone_in_its_millisecond_keeps_the_time_it_always_had() {
        var inbox = inbox();
        history.execute("INSERT INTO message VALUES ('%s', '%s', 'm', 'a', '+14155550100', 'c', 'sms', null, null)"
                .formatted(inbox.holding().value(), at(7)));

        assertThat(inbox.list(Optional.empty(), Optional.empty(), 10).messages())
                .containsExactly(new Message(new MessageId("m"), Optional.of("a"), "+14155550100", "c", at(7)));
    }

    @Test
    void a_millisecond_that_is_full_goes_on_in_the_next_and_what_has_no_place_at_all_is_not_taken_for_stored() {
        var inbox = inbox();
        fill(inbox, at(1));
        inbox.addAt(1);
        assertThat(times(inbox.list(Optional.empty(), Optional.empty(), 1).messages()))
                .containsExactly(2L);
        fill(inbox, at(2));
        var message = message(at(1), "text");

        assertThatIllegalStateException().isThrownBy(() -> inbox.add(message));

        history.execute("DELETE FROM holding_message WHERE holding_id = '%s' AND received_at = '%s'"
                .formatted(inbox.holding().value(), at(2)));
        assertThat(inbox.add(message)).isTrue();
    }

    @Test
    void a_message_that_comes_again_keeps_its_time() {
        var inbox = inbox();
        inbox.addAt(1, 1, 1);
        var message = message(at(1), "text");
        assertThat(inbox.add(message)).isTrue();
        var before = inbox.all();

        assertThat(inbox.add(message)).isFalse();
        assertThat(inbox.add(message(message.id(), at(9), "text"))).isFalse();

        assertThat(inbox.all()).hasSize(4).isEqualTo(before);
    }

    @Test
    void messages_that_come_in_one_millisecond_at_once_all_land() throws Exception {
        var inbox = inbox();
        var calls = IntStream.range(0, 64)
                .<Callable<Boolean>>mapToObj(n -> () -> inbox.add(message(at(1), "text " + n)))
                .toList();

        for (int first = 0; first < calls.size(); first += 8) {
            assertThat(AtOnce.run(calls.subList(first, first + 8))).containsOnly(true);
        }

        assertThat(inbox.all())
                .hasSize(64)
                .isSortedAccordingTo(NEWEST_FIRST)
                .extracting(Message::receivedAt)
                .doesNotHaveDuplicates()
                .allMatch(time -> time.truncatedTo(ChronoUnit.MILLIS).equals(at(1)));
    }

    /** Takes all times of a millisecond that are free. */
    private void fill(Inbox inbox, Instant millisecond) {
        history.execute("""
                INSERT INTO holding_message
                SELECT '%s', timestamptz '%s' + n * interval '1 microsecond', md5(n::text), 'a', 'b', 'c', 'sms', null, null
                FROM generate_series(0, 999) AS n ON CONFLICT DO NOTHING""".formatted(inbox.holding().value(), millisecond));
    }

    private Inbox inbox() {
        return new Inbox(listMessages, messages);
    }
}
