package dev.numberpool.core.order.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Money;
import dev.numberpool.core.id.NewIds;
import dev.numberpool.core.order.OrderOutcome;
import dev.numberpool.core.order.bulk.BulkOrder.Claiming;
import dev.numberpool.core.order.bulk.BulkOrder.OrderTerms;
import dev.numberpool.core.order.bulk.BulkOrder.Waiting;
import dev.numberpool.core.order.pending.RecoverClaims;
import dev.numberpool.fixture.InterleavedActions;
import dev.numberpool.fixture.StillClock;
import io.micronaut.context.ApplicationContext;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestInstance;

/** A test of orders whose processes have died after their claims began. */
@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class OnRecovery implements InSmallParts {

    public static final Duration LEASE = Duration.ofMinutes(2);

    @Inject
    public ApplicationContext context;

    @Inject
    public PlaceBulkOrder orders;

    @Inject
    public RecoverClaims recovery;

    @Inject
    public Claims claims;

    @Inject
    public NewIds ids;

    @Inject
    public InterleavedActions meanwhile;

    @Inject
    public StillClock clock;

    @Inject
    public WaitingRoom room;

    /** Whatever is still under way is given up. */
    @AfterEach
    void empty_the_queue() {
        clock.pass(OrderTerms.PATIENCE);
        var _ = recovery.recover(Instant.MAX);
        var _ = room.fill();
        assertThat(room.underWay()).isEmpty();
        assertThat(room.waiting()).isEmpty();
    }

    /** A new order that nobody has been told of. */
    public final Claiming begun(Buyer buyer) {
        var order = new Waiting(new OrderTerms(ids.newOrder(), buyer.request(6), clock.instant(), Optional.empty()));
        return begun(order.claim(clock.instant().plus(LEASE), false));
    }

    public final Claiming begun(Claiming order) {
        assertThat(claims.begin(order, Optional.empty(), new Money(0))).isEqualTo(new OrderOutcome.Done<>(order));
        return order;
    }

    public final BulkOrder now(Claiming order) {
        return room.now(new Waiting(order.terms()));
    }
}
