package dev.numberpool.core.order;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.Refusal;
import dev.numberpool.core.number.PhoneNumber.Available;
import dev.numberpool.core.order.EarlierOrders.EarlierOrder;
import java.util.List;

/**
 * How the attempt at an order, or at one step towards it, ended. It is said in these words of every way to buy, from
 * the store up to the answer. Only {@link Done} has changed anything that stays.
 *
 * @param <T> the kind of order
 */
public sealed interface OrderOutcome<T> {

    /** @param order as it is now */
    record Done<T>(T order) implements OrderOutcome<T> {}

    /** Its idempotency key was taken by another order first, perhaps by the same request sent twice. */
    record PlacedBefore<T>(EarlierOrder earlier) implements OrderOutcome<T> {}

    /** Its campaign or its organization stands against it, whatever numbers are taken. */
    record Declined<T>(Refusal refusal) implements OrderOutcome<T> {}

    /** These numbers are not in stock any more. */
    record Gone<T>(List<Dialable> numbers) implements OrderOutcome<T> {
        public Gone {
            numbers = List.copyOf(numbers);
        }
    }

    /**
     * None of the numbers is gone, but some came into stock after the order's own time, or after they were seen. Nobody
     * is to have had a number at that time, so the order needs another one.
     *
     * @param numbers these, as they are now
     */
    record Restocked<T>(List<Available> numbers) implements OrderOutcome<T> {
        public Restocked {
            numbers = List.copyOf(numbers);
        }
    }

    /** The stock has not enough numbers of the kind that is wanted. */
    record NotEnough<T>() implements OrderOutcome<T> {}

    /** The order is not in the state in which it was seen: another process works on it. */
    record Overtaken<T>() implements OrderOutcome<T> {}
}
