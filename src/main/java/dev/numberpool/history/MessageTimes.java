package dev.numberpool.history;

import dev.numberpool.core.message.InboundMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * At which microseconds a message may be stored, the best first. The first message of a millisecond has its very time;
 * others have one of the millisecond's last 500 microseconds, where they begin to look at a place that their ids give,
 * so that many at once hardly ever want the same one. The other 499 are for the messages of the table {@code message}
 * that share a millisecond.
 */
final class MessageTimes {

    private static final int FIRST = 500;
    private static final int COUNT = 500;

    /** So that there are 1,002 times. A number gets no more messages in a millisecond than AWS sends of it in a minute. */
    private static final int MILLISECONDS = 2;

    private static final int HASH_DIGITS = 8;

    private MessageTimes() {}

    static Stream<Instant> of(InboundMessage message) {
        var millisecond = message.receivedAt().truncatedTo(ChronoUnit.MILLIS);
        int hash = HexFormat.fromHexDigits(message.id().hex(), 0, HASH_DIGITS);
        return IntStream.range(0, MILLISECONDS)
                .mapToObj(millisecond::plusMillis)
                .flatMap(begin -> within(begin, hash));
    }

    private static Stream<Instant> within(Instant begin, int hash) {
        var others = IntStream.range(0, COUNT)
                .map(place -> FIRST + Math.floorMod(hash + place, COUNT))
                .mapToObj(micros -> begin.plus(Duration.ofNanos(1_000L * micros)));
        return Stream.concat(Stream.of(begin), others);
    }
}
