package dev.numberpool.core.order.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Limit;
import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import dev.numberpool.core.number.Routing;
import dev.numberpool.core.order.IdempotencyKey;
import dev.numberpool.core.organization.Organization;
import dev.numberpool.core.organization.Organizations;
import io.micronaut.context.ApplicationContext;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestInstance;

/** A test of organizations of which only so many orders may wait. */
@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OnWaitingLimit implements InSmallParts {

    @Inject
    ApplicationContext context;

    @Inject
    PlaceBulkOrder orders;

    @Inject
    BulkOrders queue;

    @Inject
    Organizations organizations;

    @Inject
    WaitingRoom room;

    @AfterEach
    void empty_the_queue() {
        room.empty();
    }

    final Buyer limited(int most) {
        var buyer = Buyer.with(context, 1);
        assertThat(organizations.limit(buyer.id(), Map.of(Limit.WAITING_BULK_ORDERS, OptionalInt.of(most))))
                .isPresent();
        return buyer;
    }

    /** Under a key that is its own. */
    static BulkRequest wanting(Buyer buyer, int quantity) {
        return new BulkRequest(
                buyer.id(), buyer.request(quantity).wanted(), Routing.NONE, IdempotencyKey.parse("key " + quantity));
    }

    static Result<BulkReceipt> exceeded(int most) {
        return Result.refused(new Refusal.LimitExceeded(Limit.WAITING_BULK_ORDERS, most));
    }

    /** So many are counted, and in the queue. */
    final void assertWaiting(Buyer buyer, int count) {
        assertThat(room.waiting().stream()
                        .filter(order -> order.terms().organization().equals(buyer.id())))
                .hasSize(count);
        assertThat(organizations.find(buyer.id()).map(Organization::waiting)).contains(OptionalInt.of(count));
    }
}
