package dev.numberpool.core.order;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.campaign.Campaign;
import dev.numberpool.core.number.PhoneNumber.Available;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An order that is not committed yet.
 *
 * @param numbers as they were seen in stock, in the order of the request
 * @param campaign the campaign it names, as it was read: it must still be so, and its brand verified
 * @param mayHold how many numbers the organization may hold, as it was read: what is true then decides, and where it is
 *     something else, finding out takes a call more
 */
public record Draft(OrderRequest request, List<Available> numbers, Optional<Campaign> campaign, OptionalInt mayHold) {
    public Draft {
        numbers = List.copyOf(numbers);
    }

    /** Of one number, on no campaign: the limit of a single number decides without being known. */
    static Draft ofOne(OrderRequest request, Available number) {
        return new Draft(request, List.of(number), Optional.empty(), OptionalInt.empty());
    }

    /** What the order is once some of its numbers are known to have come into stock since. */
    Draft with(List<Available> restocked) {
        Map<Dialable, Available> now = restocked.stream().collect(Collectors.toMap(Draft::number, Function.identity()));
        return new Draft(
                request,
                numbers.stream()
                        .map(number -> now.getOrDefault(number(number), number))
                        .toList(),
                campaign,
                mayHold);
    }

    private static Dialable number(Available number) {
        return number.listing().number();
    }
}
