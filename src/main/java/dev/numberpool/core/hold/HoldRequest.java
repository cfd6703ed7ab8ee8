package dev.numberpool.core.hold;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.order.EarlierOrders.Idempotency;
import dev.numberpool.core.order.Fingerprint;
import dev.numberpool.core.order.IdempotencyKey;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * To keep these numbers for an organization, or none.
 *
 * @param time for how long, in whole seconds
 */
public record HoldRequest(
        OrganizationId organization, List<Dialable> numbers, Duration time, Optional<IdempotencyKey> idempotencyKey) {

    /** As many as one order has, so that all of them can be ordered together. */
    public static final int MOST_NUMBERS = 95;

    public static final int SHORTEST_SECONDS = 60;
    public static final int LONGEST_SECONDS = 3_600;

    /** For how long, if nothing is said. */
    public static final int USUAL_SECONDS = 600;

    /**
     * @throws IllegalArgumentException without numbers, with more than {@value #MOST_NUMBERS}, or with one twice; for a
     *     time below {@value #SHORTEST_SECONDS} or above {@value #LONGEST_SECONDS} seconds
     */
    public HoldRequest {
        numbers = List.copyOf(numbers);
        if (numbers.isEmpty() || numbers.size() > MOST_NUMBERS || new HashSet<>(numbers).size() < numbers.size()) {
            throw new IllegalArgumentException("1 to " + MOST_NUMBERS + " different numbers make a hold");
        }
        if (time.toSeconds() < SHORTEST_SECONDS || time.compareTo(Duration.ofSeconds(LONGEST_SECONDS)) > 0) {
            throw new IllegalArgumentException(
                    "a hold lasts %d to %d seconds".formatted(SHORTEST_SECONDS, LONGEST_SECONDS));
        }
    }

    /** Whose repetition under the same key asks for the same numbers, for as long. */
    public Optional<Idempotency> idempotency() {
        return idempotencyKey.map(key -> new Idempotency(key, fingerprint()));
    }

    private Fingerprint fingerprint() {
        return Fingerprint.of(
                "hold",
                numbers.stream().map(Dialable::text).collect(Collectors.joining(",")),
                Long.toString(time.toSeconds()));
    }
}
