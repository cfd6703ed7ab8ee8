package dev.numberpool.core.bulk;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.Refusal;
import dev.numberpool.core.number.PhoneNumber.Available;
import dev.numberpool.core.order.EarlierOrder;
import java.util.List;

/** How one step towards a bulk order ended. Only {@link Done} has changed anything. */
public sealed interface Step {

    record Done() implements Step {}

    /** Its idempotency key was taken by another order first, perhaps by the same request sent twice. */
    record PlacedBefore(EarlierOrder earlier) implements Step {}

    /** The order is not in the state in which it was seen: another process works on it. */
    record Overtaken() implements Step {}

    record Declined(Refusal refusal) implements Step {}

    /** These numbers are not in stock any more. */
    record Gone(List<Dialable> numbers) implements Step {
        public Gone {
            numbers = List.copyOf(numbers);
        }
    }

    /**
     * None of the numbers is gone, but some came into stock after the order's own time, or after they were seen.
     *
     * @param numbers these, as they are now
     */
    record Restocked(List<Available> numbers) implements Step {
        public Restocked {
            numbers = List.copyOf(numbers);
        }
    }
}
