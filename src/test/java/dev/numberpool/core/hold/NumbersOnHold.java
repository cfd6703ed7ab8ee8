package dev.numberpool.core.hold;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.Result;
import dev.numberpool.core.holding.Holdings;
import dev.numberpool.core.id.HoldId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.PhoneNumber;
import dev.numberpool.core.number.Routing;
import dev.numberpool.core.order.IdempotencyKey;
import dev.numberpool.core.order.OrderRequest;
import dev.numberpool.core.order.PlaceOrder;
import dev.numberpool.core.order.Receipt;
import dev.numberpool.core.organization.Organizations;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Puts numbers on hold, orders them, and looks at what has become of them. */
@Singleton
@Requires(env = Environment.TEST)
public final class NumbersOnHold {

    static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    /** When the schedule finds a hold of ten minutes: it looks for whole seconds. */
    static final Duration OVERDUE = TEN_MINUTES.plusSeconds(1);

    private final HoldNumbers holdNumbers;
    private final PlaceOrder orders;
    private final EndOverdueHolds endOverdueHolds;
    private final Holds holds;
    private final Holdings holdings;
    private final Organizations organizations;

    NumbersOnHold(
            HoldNumbers holdNumbers,
            PlaceOrder orders,
            EndOverdueHolds endOverdueHolds,
            Holds holds,
            Holdings holdings,
            Organizations organizations) {
        this.holdNumbers = holdNumbers;
        this.orders = orders;
        this.endOverdueHolds = endOverdueHolds;
        this.holds = holds;
        this.holdings = holdings;
        this.organizations = organizations;
    }

    /** For ten minutes. */
    public Hold hold(OrganizationId organization, List<Dialable> numbers) {
        return switch (attempt(organization, numbers)) {
            case Result.Ok<HoldReceipt>(var receipt) -> receipt.hold();
            case Result.Refused<HoldReceipt>(var refusal) -> throw new IllegalStateException(refusal.toString());
        };
    }

    Result<HoldReceipt> attempt(OrganizationId organization, List<Dialable> numbers) {
        return holdNumbers.hold(new HoldRequest(organization, numbers, TEN_MINUTES, Optional.empty()));
    }

    Result<HoldReceipt> attempt(OrganizationId organization, List<Dialable> numbers, String key) {
        return holdNumbers.hold(new HoldRequest(organization, numbers, TEN_MINUTES, IdempotencyKey.parse(key)));
    }

    Result<Receipt> order(OrganizationId buyer, List<Dialable> numbers) {
        return orders.place(OrderRequest.of(buyer, numbers, Routing.NONE, Optional.empty()));
    }

    public Result<Receipt> order(OrganizationId buyer, List<Dialable> numbers, HoldId hold) {
        return orders.place(OrderRequest.of(buyer, numbers, Routing.NONE, Optional.of(hold), Optional.empty()));
    }

    /** As the schedule does. */
    public int endOverdue() {
        return endOverdueHolds.endUntil(Instant.MAX);
    }

    boolean isThere(Hold hold) {
        return holds.find(hold.organization(), hold.id()).isPresent();
    }

    public List<PhoneNumber> now(List<Dialable> numbers) {
        return numbers.stream()
                .map(number -> holdings.now(number).orElseThrow())
                .toList();
    }

    /** How many numbers of its holds are counted. */
    public int counted(OrganizationId organization) {
        return organizations.find(organization).orElseThrow().onHold();
    }
}
