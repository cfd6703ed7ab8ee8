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
        Basis basis = basis(request, now);
        if (basis.earlier().isPresent()) {
            return commitOrder.replay(
                    request.organization(),
                    request.idempotency().orElseThrow(),
                    basis.earlier().get());
        }
        Optional<Refusal> refusal = refusal(request, basis);
        return refusal.isPresent() ? Result.refused(refusal.get()) : commitOrder.commit(request, basis, now);
    }

    /** A refusal needs a snapshot: else a buyer could be told that the numbers of his own order are gone. */
    private Basis basis(OrderRequest request, Instant now) {
        Basis basis = orders.basis(request, now);
        return basis.suffices(request) ? basis : orders.snapshot(request, now);
    }

    private Optional<Refusal> refusal(OrderRequest request, Basis basis) {
        return basis.campaignRefusal(request).or(() -> inventoryRefusal(request, basis));
    }

    /** A brand that is not verified goes before missing numbers; else the transaction checks it by itself. */
    private Optional<Refusal> inventoryRefusal(OrderRequest request, Basis basis) {
        var unavailable = basis.unavailable(request);
        if (unavailable.isEmpty()) {
            return Optional.empty();
        }
        return basis.campaign()
                .flatMap(checkCampaign::refusal)
                .or(() -> Optional.of(
                        new Refusal.InsufficientInventory(request.numbers().size(), unavailable)));
    }
}
