package dev.numberpool.core.order;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.Routing;
import dev.numberpool.core.order.EarlierOrders.Idempotency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * These numbers, or none.
 *
 * @param routing set on every number of the order
 */
public record OrderRequest(
        OrganizationId organization, List<Dialable> numbers, Routing routing, Optional<Idempotency> idempotency) {

    /** One DynamoDB transaction has 100 actions; five are not numbers. */
    public static final int MOST_NUMBERS = 95;

    /** @throws IllegalArgumentException without numbers, with more than {@value #MOST_NUMBERS}, or with one twice */
    public OrderRequest {
        numbers = List.copyOf(numbers);
        if (numbers.isEmpty() || numbers.size() > MOST_NUMBERS || new HashSet<>(numbers).size() < numbers.size()) {
            throw new IllegalArgumentException("1 to " + MOST_NUMBERS + " different numbers make an order");
        }
    }

    /** Whose repetition under the same key asks for the same numbers, routed the same way. */
    public static OrderRequest of(
            OrganizationId organization, List<Dialable> numbers, Routing routing, Optional<IdempotencyKey> key) {
        var idempotency = key.map(named -> new Idempotency(named, Fingerprint.of(numbers, routing)));
        return new OrderRequest(organization, numbers, routing, idempotency);
    }
}
