package dev.numberpool.core.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.Meanwhile;
import dev.numberpool.StillClock;
import dev.numberpool.core.Ids;
import dev.numberpool.core.Money;
import dev.numberpool.core.bulk.BulkOrder.Claiming;
import dev.numberpool.core.bulk.BulkOrder.OrderTerms;
import dev.numberpool.core.bulk.BulkOrder.Waiting;
import dev.numberpool.core.order.OrderOutcome;
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
abstract class OnRecovery implements InSmallParts {

    static final Duration LEASE = Duration.ofMinutes(2);

    @Inject
    ApplicationContext context;

    @Inject
    PlaceBulkOrder orders;

    @Inject
    RecoverClaims recovery;

    @Inject
    Claims claims;

    @Inject
    Ids ids;

    @Inject
    Meanwhile meanwhile;

    @Inject
    StillClock clock;

    @Inject
    WaitingRoom room;

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
    final Claiming begun(Buyer buyer) {
        var order = new Waiting(new OrderTerms(ids.newOrder(), buyer.request(6), clock.instant(), Optional.empty()));
        return begun(order.claim(clock.instant().plus(LEASE), false));
    }

    final Claiming begun(Claiming order) {
        assertThat(claims.begin(order, Optional.empty(), new Money(0))).isEqualTo(new OrderOutcome.Done<>(order));
        return order;
    }

    final BulkOrder now(Claiming order) {
        return room.now(new Waiting(order.terms()));
    }
}
