package dev.numberpool.core.order.bulk;

import dev.numberpool.core.Money;
import dev.numberpool.core.id.OrderId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.PhoneNumber.Available;
import dev.numberpool.core.order.Prices;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A bulk order in the state it is in; each state has only its legal moves. */
public sealed interface BulkOrder {

    OrderTerms terms();

    /** Neither filled nor given up: for a caller it is pending. */
    sealed interface Open extends BulkOrder {}

    /** Holds nothing until the stock has all its numbers. */
    record Waiting(OrderTerms terms) implements Open {

        /** @param promised whether its caller has been told that it waits */
        public Claiming claim(Instant until, boolean promised) {
            return new Claiming(terms, until, promised);
        }

        public Complete complete(List<Assigned> numbers, Money cost, Instant now) {
            return new Complete(terms, numbers, cost, now);
        }

        public Failed fail() {
            return new Failed(terms);
        }
    }

    /**
     * Numbers are being claimed for it. Whoever does so must have committed by an instant, or others may give it up.
     *
     * @param until also tells this attempt from a later one
     * @param promised a caller has been told that it is pending, and counts on it
     */
    record Claiming(OrderTerms terms, Instant until, boolean promised) implements Open {

        public Committed commit(Money cost, Instant now) {
            return new Committed(terms, cost, now);
        }

        /** A caller is told of it, and may count on it from now on. */
        public Claiming promise() {
            return new Claiming(terms, until, true);
        }

        /** Once its claims are back in stock, it waits if somebody counts on it, or has failed. */
        public Abandoned abandon() {
            return new Abandoned(terms, until, promised);
        }
    }

    /** Its claims are on their way back to stock; then it waits again, or has failed. */
    record Abandoned(OrderTerms terms, Instant until, boolean waits) implements Open {

        public BulkOrder finish() {
            return waits ? new Waiting(terms) : new Failed(terms);
        }
    }

    /** Paid: its claims are its own, and are becoming holdings. */
    record Committed(OrderTerms terms, Money cost, Instant at) implements Open {

        public Complete complete(List<Assigned> numbers) {
            return new Complete(terms, numbers, cost, at);
        }
    }

    /** @param numbers as they were when they were ordered */
    record Complete(OrderTerms terms, List<Assigned> numbers, Money cost, Instant at) implements BulkOrder {
        public Complete {
            numbers = List.copyOf(numbers);
        }
    }

    /** It holds nothing, and never will. */
    record Failed(OrderTerms terms) implements BulkOrder {}

    /**
     * What stays the same of a bulk order, whatever becomes of it.
     *
     * @param prices that were in force when it was placed; empty for one that was placed before they were kept
     */
    record OrderTerms(OrderId id, BulkRequest request, Instant placedAt, Optional<Prices> prices) {

        /** How long an order waits for stock before it fails. */
        public static final Duration PATIENCE = Duration.ofHours(24);

        public OrganizationId organization() {
            return request.organization();
        }

        /**
         * What these numbers cost, at the prices of the moment at which the order was placed.
         *
         * @param current prices, for an order that keeps none
         */
        public Money cost(Collection<Available> numbers, Prices current) {
            return prices.orElse(current).of(numbers);
        }

        public boolean expired(Instant now) {
            return !now.isBefore(placedAt.plus(PATIENCE));
        }
    }
}
