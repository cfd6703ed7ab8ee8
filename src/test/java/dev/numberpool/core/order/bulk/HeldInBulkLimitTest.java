package dev.numberpool.core.order.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Limit;
import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import dev.numberpool.core.number.PhoneNumbers;
import dev.numberpool.core.number.Routing;
import dev.numberpool.core.order.EarlierOrders;
import dev.numberpool.core.order.OrderRequest;
import dev.numberpool.core.order.PlaceOrder;
import dev.numberpool.core.order.bulk.BulkOrder.Committed;
import dev.numberpool.core.order.bulk.BulkOrder.Complete;
import dev.numberpool.core.order.bulk.BulkOrder.Failed;
import dev.numberpool.core.order.bulk.BulkOrder.Waiting;
import dev.numberpool.core.organization.Organizations;
import dev.numberpool.fixture.Calls;
import dev.numberpool.fixture.InterleavedActions;
import dev.numberpool.fixture.VersionOne;
import io.micronaut.context.ApplicationContext;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many numbers an organization may hold, of those that it orders by quantity. */
@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class HeldInBulkLimitTest implements InSmallParts {

    @Inject
    ApplicationContext context;

    @Inject
    PlaceBulkOrder orders;

    @Inject
    PlaceOrder explicitOrders;

    @Inject
    EarlierOrders earlierOrders;

    @Inject
    Claims claims;

    @Inject
    Organizations organizations;

    @Inject
    VersionOne version1;

    @Inject
    Calls calls;

    @Inject
    InterleavedActions meanwhile;

    @Inject
    WaitingRoom room;

    @AfterEach
    void empty_the_queue() {
        room.empty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 6})
    void an_order_that_fits_is_filled_and_one_more_is_refused_before_it_is_paid_for(int quantity) {
        var buyer = Buyer.with(context, quantity, quantity * Buyer.PRICE);
        limit(buyer, quantity - 1);

        assertThat(orders.place(buyer.request(quantity))).isEqualTo(exceeded(quantity - 1));

        buyer.assertHolds(0);
        limit(buyer, quantity);
        assertThat(orders.place(buyer.request(quantity))).isInstanceOf(Result.Ok.class);
        buyer.assertHolds(quantity);
    }

    /** Nor is anything claimed, and given back, on the way to the refusal. */
    @Test
    void an_order_in_parts_is_refused_as_it_begins() {
        var buyer = Buyer.with(context, 6, 0);
        limit(buyer, 5);
        calls.forget();

        assertThat(orders.place(buyer.request(6))).isEqualTo(exceeded(5));

        assertThat(calls.made()).filteredOn("TransactWriteItems"::equals).hasSize(1);
        assertThat(earlierOrders.find(
                        buyer.id(), buyer.request(1).idempotencyKey().orElseThrow(), Instant.EPOCH))
                .isEmpty();
    }

    /** Begin, which has to learn the limit, and two claims are its first transactions. */
    @Test
    void an_order_in_parts_that_has_no_room_any_more_when_it_is_to_be_paid_gives_everything_back() {
        var buyer = Buyer.with(context, 7);
        limit(buyer, 6);
        meanwhile.beforeTransaction(5, () -> orderOne(buyer));

        assertThat(orders.place(buyer.request(6))).isEqualTo(exceeded(6));

        assertThat(meanwhile.over()).isTrue();
        buyer.assertHolds(1);
    }

    /** The settlement comes after the commit, which has to learn the limit, too. */
    @Test
    void numbers_that_are_paid_for_take_room_before_they_are_listed() {
        var buyer = Buyer.with(context, 7);
        limit(buyer, 6);
        meanwhile.beforeTransaction(7, () -> {
            buyer.assertCounted(6);
            assertThat(explicitOrders.place(explicit(buyer))).isEqualTo(exceeded(6));
        });

        assertThat(orders.place(buyer.request(6))).isInstanceOf(Result.Ok.class);

        assertThat(meanwhile.over()).isTrue();
        buyer.assertHolds(6);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 6})
    void an_order_that_has_no_room_when_its_turn_comes_fails(int quantity) {
        var buyer = Buyer.with(context, 1);
        limit(buyer, quantity - 1);
        Waiting order = room.enter(buyer, quantity);

        buyer.add(quantity - 1);
        assertThat(room.fill()).isZero();

        assertThat(room.now(order)).isInstanceOf(Failed.class);
        assertThat(room.waiting()).isEmpty();
        buyer.assertHolds(0);
    }

    /** Begin, two claims and the commit are of this version; then the functions of version 1 would go on. */
    @Test
    void an_order_that_version_1_committed_is_counted_as_it_is_settled() {
        var buyer = Buyer.with(context, 6);
        meanwhile.beforeTransaction(5, () -> {
            var committed = claims.overdue(Instant.EPOCH, Optional.empty()).orders().stream()
                    .filter(Committed.class::isInstance)
                    .findFirst()
                    .orElseThrow();
            version1.committed(buyer.id(), committed.terms().id());
            version1.writes(buyer.id(), 0, 0);
            assertThat(claims.settle((Committed) committed)).isInstanceOf(Complete.class);
        });

        assertThat(orders.place(buyer.request(6))).isInstanceOf(Result.Ok.class);

        assertThat(meanwhile.over()).isTrue();
        buyer.assertHolds(6);
    }

    private void limit(Buyer buyer, int most) {
        assertThat(organizations.limit(buyer.id(), Map.of(Limit.NUMBERS_HELD, OptionalInt.of(most))))
                .isPresent();
    }

    private void orderOne(Buyer buyer) {
        assertThat(explicitOrders.place(explicit(buyer))).isInstanceOf(Result.Ok.class);
    }

    /** For a number that no order before it takes, unless it takes all. */
    private OrderRequest explicit(Buyer buyer) {
        var left = context.getBean(PhoneNumbers.class).available(buyer.stock());
        return new OrderRequest(
                buyer.id(), List.of(left.getFirst().listing().number()), Routing.NONE, Optional.empty());
    }

    private static <T> Result<T> exceeded(int most) {
        return Result.refused(new Refusal.LimitExceeded(Limit.NUMBERS_HELD, most));
    }
}
