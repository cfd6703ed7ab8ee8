package dev.numberpool.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.message.InboundMessage;
import dev.numberpool.core.message.MessageId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MessageTimesTest {

    private static final Instant MILLISECOND = Instant.parse("2026-06-01T12:00:00.123Z");

    @Test
    void the_first_is_the_millisecond_itself_and_the_rest_leave_the_first_half_of_each_alone() {
        var times = times("one", MILLISECOND.plusNanos(999));

        assertThat(times).hasSize(1_002).doesNotHaveDuplicates().startsWith(MILLISECOND);
        assertThat(times.subList(1, 501))
                .allMatch(time -> !time.isBefore(MILLISECOND.plusNanos(500_000)))
                .allMatch(time -> time.isBefore(MILLISECOND.plusMillis(1)));
        assertThat(times.get(501)).isEqualTo(MILLISECOND.plusMillis(1));
        assertThat(times).allMatch(time -> time.equals(time.truncatedTo(ChronoUnit.MICROS)));
    }

    @Test
    void one_message_looks_in_one_order_and_others_begin_elsewhere() {
        var begin = MILLISECOND.minusSeconds(1);

        assertThat(times("one", begin)).isEqualTo(times("one", begin));
        assertThat(List.of(
                        times("one", begin).get(1),
                        times("two", begin).get(1),
                        times("three", begin).get(1)))
                .doesNotHaveDuplicates();
    }

    private static List<Instant> times(String id, Instant receivedAt) {
        return MessageTimes.of(new InboundMessage(
                        MessageId.ofCarriers(id),
                        Optional.empty(),
                        "+14155550100",
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        receivedAt))
                .toList();
    }
}
