package dev.numberpool.core.message;

import static dev.numberpool.core.message.Inbox.at;
import static dev.numberpool.core.message.Inbox.message;
import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.fixture.OnHistory;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(startApplication = false, transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListMessagesTest implements OnHistory {

    @Inject
    ListMessages listMessages;

    @Inject
    Messages messages;

    @Test
    void the_newest_come_first() {
        var inbox = inbox();
        inbox.addAt(1, 3, 2);

        assertThat(times(inbox.list(Optional.empty(), Optional.empty(), 10))).containsExactly(3L, 2L, 1L);
    }

    @Test
    void before_and_after_are_strict() {
        var inbox = inbox();
        inbox.addAt(1, 2, 3, 4, 5);

        var page = inbox.list(Optional.of(at(4)), Optional.of(at(1)), 10);

        assertThat(times(page)).containsExactly(3L, 2L);
        assertThat(page.more()).isFalse();
    }

    @Test
    void a_time_between_two_microseconds_lies_between_them() {
        var inbox = inbox();
        inbox.addAt(1, 2, 2, 3);
        var later = inbox.list(Optional.empty(), Optional.empty(), 2)
                .messages()
                .getLast()
                .receivedAt();

        assertThat(times(inbox.list(Optional.of(later.plusNanos(1)), Optional.empty(), 10)))
                .containsExactly(2L, 2L, 1L);
        assertThat(times(inbox.list(Optional.of(later), Optional.empty(), 10))).containsExactly(2L, 1L);
        assertThat(times(inbox.list(Optional.empty(), Optional.of(later.minusNanos(1)), 10)))
                .containsExactly(3L, 2L);
        assertThat(times(inbox.list(Optional.empty(), Optional.of(later), 10))).containsExactly(3L);
    }

    @Test
    void times_at_the_end_of_the_world_are_times_too() {
        var inbox = inbox();
        inbox.addAt(1);

        assertThat(times(inbox.list(Optional.of(Instant.MAX), Optional.of(Instant.MIN), 10)))
                .containsExactly(1L);
        assertThat(times(inbox.list(Optional.of(Instant.MIN), Optional.empty(), 10)))
                .isEmpty();
        assertThat(times(inbox.list(Optional.empty(), Optional.of(Instant.MAX), 10)))
                .isEmpty();
    }

    @Test
    void a_page_that_is_full_says_whether_more_follow() {
        var inbox = inbox();
        inbox.addAt(1, 2, 3);

        assertThat(inbox.list(Optional.empty(), Optional.empty(), 3).more()).isFalse();
        assertThat(inbox.list(Optional.empty(), Optional.empty(), 2).more()).isTrue();
    }

    @Test
    void a_page_ends_where_its_texts_would_be_too_much_for_one_answer() {
        var inbox = inbox();
        for (int time = 1; time < 5; time++) {
            assertThat(inbox.add(message(at(time), "x".repeat(250_000)))).isTrue();
        }
        assertThat(inbox.add(message(at(5), "x".repeat(700_000)))).isTrue();

        var first = inbox.list(Optional.empty(), Optional.empty(), 10);
        var second = inbox.list(Optional.of(at(5)), Optional.empty(), 10);
        var third = inbox.list(Optional.of(at(3)), Optional.empty(), 10);

        assertThat(times(first)).containsExactly(5L);
        assertThat(times(second)).containsExactly(4L, 3L);
        assertThat(times(third)).containsExactly(2L, 1L);
        assertThat(Stream.of(first, second, third).map(MessagePage::more)).containsExactly(true, true, false);
    }

    private static List<Long> times(MessagePage page) {
        return Inbox.times(page.messages());
    }

    private Inbox inbox() {
        return new Inbox(listMessages, messages);
    }
}
