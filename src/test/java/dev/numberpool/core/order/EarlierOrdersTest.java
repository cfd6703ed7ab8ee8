package dev.numberpool.core.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Result;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.Routing;
import dev.numberpool.fixture.OnDynamo;
import dev.numberpool.fixture.StillClock;
import dev.numberpool.fixture.TestData;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What holds for orders that idempotency keys stand for. */
@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EarlierOrdersTest implements OnDynamo {

    private static final IdempotencyKey KEY = new IdempotencyKey("once");

    @Inject
    EarlierOrders earlier;

    @Inject
    PlaceOrder placeOrder;

    @Inject
    TestData given;

    @Inject
    StillClock clock;

    @SuppressWarnings("NullAway.Init") // set before each test
    private OrganizationId buyer;

    @BeforeEach
    void a_buyer() {
        buyer = given.organization(10_000);
    }

    @Test
    void a_key_that_nothing_was_ordered_under_stands_for_none() {
        var _ = place(new IdempotencyKey("another"));

        assertThat(earlier.find(buyer, KEY, clock.instant())).isEmpty();
    }

    @Test
    void a_key_stands_for_its_order_for_24_hours_and_not_a_second_longer() {
        Order order = place(KEY);
        var placed = clock.instant();

        assertThat(earlier.find(buyer, KEY, placed).map(EarlierOrders.EarlierOrder::id))
                .contains(order.id());
        assertThat(earlier.find(buyer, KEY, placed.plus(Duration.ofHours(24)).minusSeconds(1))
                        .map(EarlierOrders.EarlierOrder::id))
                .contains(order.id());
        assertThat(earlier.find(buyer, KEY, placed.plus(Duration.ofHours(24)))).isEmpty();
    }

    @Test
    void after_its_lifetime_a_key_stands_for_what_is_ordered_under_it_next() {
        Order first = place(KEY);
        clock.pass(Duration.ofHours(24));

        Order second = place(KEY);

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(earlier.find(buyer, KEY, clock.instant()).map(EarlierOrders.EarlierOrder::id))
                .contains(second.id());
    }

    @Test
    void a_key_is_its_own_organizations_to_the_letter() {
        var _ = place(KEY);
        var stranger = given.organization(0);

        assertThat(earlier.find(stranger, KEY, clock.instant())).isEmpty();
        assertThat(earlier.find(buyer, new IdempotencyKey("Once"), clock.instant()))
                .isEmpty();
        assertThat(earlier.find(buyer, new IdempotencyKey("once "), clock.instant()))
                .isEmpty();
    }

    private Order place(IdempotencyKey key) {
        var request = OrderRequest.of(buyer, given.stock(1), Routing.NONE, Optional.of(key));
        return switch (placeOrder.place(request)) {
            case Result.Ok<Receipt>(var receipt) -> receipt.order();
            case Result.Refused<Receipt>(var refusal) -> throw new AssertionError(refusal);
        };
    }
}
