package dev.numberpool.core.order;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.id.HoldId;
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
 * @param hold under which some of the numbers are kept for the organization; the others must be in stock
 */
public record OrderRequest(
        OrganizationId organization,
        List<Dialable> numbers,
        Routing routing,
        Optional<HoldId> hold,
        Optional<Idempotency> idempotency) {

    /** One DynamoDB transaction has 100 actions; five are not numbers. */
    public static final int MOST_NUMBERS = 95;

    /** @throws IllegalArgumentException without numbers, with more than {@value #MOST_NUMBERS}, or with one twice */
    public OrderRequest {
        numbers = List.copyOf(numbers);
        if (numbers.isEmpty() || numbers.size() > MOST_NUMBERS || new HashSet<>(numbers).size() < numbers.size()) {
            throw new IllegalArgumentException("1 to " + MOST_NUMBERS + " different numbers make an order");
        }
    }

    /** Of numbers that nobody keeps for the organization. */
    public OrderRequest(
            OrganizationId organization, List<Dialable> numbers, Routing routing, Optional<Idempotency> idempotency) {
        this(organization, numbers, routing, Optional.empty(), idempotency);
    }

    /** Whose repetition under the same key asks for the same numbers, routed the same way. */
    public static OrderRequest of(
            OrganizationId organization, List<Dialable> numbers, Routing routing, Optional<IdempotencyKey> key) {
        return of(organization, numbers, routing, Optional.empty(), key);
    }

    /** Whose repetition under the same key asks for the same numbers, routed the same way, under the same hold. */
    public static OrderRequest of(
            OrganizationId organization,
            List<Dialable> numbers,
            Routing routing,
            Optional<HoldId> hold,
            Optional<IdempotencyKey> key) {
        var idempotency = key.map(named -> new Idempotency(named, Fingerprint.of(numbers, routing, hold)));
        return new OrderRequest(organization, numbers, routing, hold, idempotency);
    }
}
