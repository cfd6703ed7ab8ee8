package dev.numberpool.core.order;

import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import dev.numberpool.core.campaign.CheckCampaign;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Orders exactly the requested numbers, or none of them. Refuses in this order: idempotency key used for another
 * request, campaign unknown, campaign not active, brand not verified, numbers not in stock, limit of numbers held, credit
 * too small.
 */
@Singleton
public final class PlaceOrder {

    private final Orders orders;
    private final CheckCampaign checkCampaign;
    private final CommitOrder commitOrder;
    private final InstantSource clock;

    PlaceOrder(Orders orders, CheckCampaign checkCampaign, CommitOrder commitOrder, InstantSource clock) {
        this.orders = orders;
        this.checkCampaign = checkCampaign;
        this.commitOrder = commitOrder;
        this.clock = clock;
    }

    /** The receipt of this order, or of the one that the same request placed before. */
    public Result<Receipt> place(OrderRequest request) {
        Instant now = clock.instant();
        OrderPreconditions read = read(request, now);
        if (read.earlier().isPresent()) {
            return commitOrder.replay(
                    request.organization(),
                    request.idempotency().orElseThrow(),
                    read.earlier().get());
        }
        Optional<Refusal> refusal = refusal(request, read);
        return refusal.isPresent() ? Result.refused(refusal.get()) : commitOrder.commit(read.draft(request), now);
    }

    /** A refusal needs a snapshot: else a buyer could be told that the numbers of his own order are gone. */
    private OrderPreconditions read(OrderRequest request, Instant now) {
        OrderPreconditions read = orders.read(request, now);
        return read.suffices(request) ? read : orders.snapshot(request, now);
    }

    private Optional<Refusal> refusal(OrderRequest request, OrderPreconditions read) {
        return read.campaignRefusal(request).or(() -> inventoryRefusal(request, read));
    }

    /** A brand that is not verified goes before missing numbers; else the transaction checks it by itself. */
    private Optional<Refusal> inventoryRefusal(OrderRequest request, OrderPreconditions read) {
        var unavailable = read.unavailable(request);
        if (unavailable.isEmpty()) {
            return Optional.empty();
        }
        return read.campaign()
                .flatMap(checkCampaign::refusal)
                .or(() -> Optional.of(
                        new Refusal.InsufficientInventory(request.numbers().size(), unavailable)));
    }
}
