package dev.numberpool.core.order;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.Refusal;
import dev.numberpool.core.campaign.Campaign;
import dev.numberpool.core.number.PhoneNumber.Available;
import dev.numberpool.core.order.EarlierOrders.EarlierOrder;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What an order is decided on, read in one call.
 *
 * @param available those of its numbers that are in stock
 * @param campaign the campaign it names, if there is such a one in the organization
 * @param earlier what its idempotency key stands for already
 * @param mayHold how many numbers the organization may hold; empty: any number, or it was not read
 */
public record OrderPreconditions(
        Map<Dialable, Available> available,
        Optional<Campaign> campaign,
        Optional<EarlierOrder> earlier,
        OptionalInt mayHold) {
    public OrderPreconditions {
        available = Map.copyOf(available);
    }

    /**
     * The order as it can be tried.
     *
     * @throws NullPointerException if one of its numbers is not in stock
     */
    Draft draft(OrderRequest request) {
        List<Available> numbers = request.numbers().stream()
                .map(number -> Objects.requireNonNull(available.get(number)))
                .toList();
        return new Draft(request, numbers, campaign, mayHold);
    }

    /** Whether there is nothing to refuse in it: an earlier order to tell of, or all that a new one needs. */
    boolean suffices(OrderRequest request) {
        return earlier.isPresent()
                || (campaignRefusal(request).isEmpty() && unavailable(request).isEmpty());
    }

    /** Why the campaign that the request names, if it names one, stands against it. */
    Optional<Refusal> campaignRefusal(OrderRequest request) {
        if (request.routing().campaign() == null) {
            return Optional.empty();
        }
        if (campaign.isEmpty()) {
            return Optional.of(new Refusal.UnknownCampaign());
        }
        return campaign.filter(named -> !named.active()).map(_ -> new Refusal.CampaignNotActive());
    }

    List<Dialable> unavailable(OrderRequest request) {
        return request.numbers().stream()
                .filter(number -> !available.containsKey(number))
                .toList();
    }
}
