package dev.numberpool.core.order.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Money;
import dev.numberpool.core.campaign.Campaigns;
import dev.numberpool.core.id.NewIds;
import dev.numberpool.core.order.Prices;
import dev.numberpool.core.order.Sales;
import dev.numberpool.core.order.bulk.BulkOrder.Waiting;
import dev.numberpool.core.order.pending.FillWaitingOrders;
import dev.numberpool.core.order.pending.ResumableRun;
import dev.numberpool.core.organization.Organizations;
import dev.numberpool.core.stock.SearchStock;
import dev.numberpool.fixture.LaterVersion;
import dev.numberpool.fixture.StillClock;
import io.micronaut.context.ApplicationContext;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Prices go up while an order waits. It is charged at those of the moment at which it was placed. */
@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class WaitingPricesTest implements InSmallParts {

    private static final long CREDIT = 1_000_000;
    private static final long NEW_PRICE = 500;

    @Inject
    ApplicationContext context;

    @Inject
    Organizations organizations;

    @Inject
    LaterVersion older;

    @Inject
    WaitingRoom room;

    @AfterEach
    void empty_the_queue() {
        room.empty();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 6})
    void an_order_is_charged_at_the_prices_of_the_moment_it_was_placed(int quantity) {
        var buyer = Buyer.with(context, 1, CREDIT);
        var _ = room.enter(buyer, quantity);
        buyer.add(quantity - 1);

        assertThat(atNewPrices().fill(_ -> true, Instant.MAX)).isEqualTo(1);

        buyer.assertCounted(quantity);
    }

    /** At the price of that moment the credit is just enough. */
    @ParameterizedTest
    @ValueSource(ints = {2, 6})
    void an_order_that_could_be_paid_when_it_was_placed_does_not_fail_for_the_new_prices(int quantity) {
        var buyer = Buyer.with(context, 1, quantity * Buyer.PRICE);
        var _ = room.enter(buyer, quantity);
        buyer.add(quantity - 1);

        assertThat(atNewPrices().fill(_ -> true, Instant.MAX)).isEqualTo(1);

        buyer.assertCounted(quantity);
    }

    /** The first version did not keep them. */
    @ParameterizedTest
    @ValueSource(ints = {2, 6})
    void an_order_that_keeps_no_prices_is_charged_at_those_of_today(int quantity) {
        var buyer = Buyer.with(context, 1, CREDIT);
        Waiting order = room.enter(buyer, quantity);
        String id = order.terms().id().value().toString();
        for (String price : List.of("price_local", "price_toll_free", "price_short_code")) {
            older.leaveOut("WAITING", id, price);
            older.leaveOut("ORG#" + buyer.id().value(), "BULK#" + id, price);
        }
        buyer.add(quantity - 1);

        assertThat(atNewPrices().fill(_ -> true, Instant.MAX)).isEqualTo(1);

        var organization = organizations.find(buyer.id()).orElseThrow();
        assertThat(organization.credit().cents()).isEqualTo(CREDIT - quantity * NEW_PRICE);
        assertThat(organization.held()).isEqualTo(quantity);
    }

    private FillWaitingOrders atNewPrices() {
        var prices = new Prices(new Money(NEW_PRICE), new Money(NEW_PRICE), new Money(NEW_PRICE));
        var orders = context.getBean(BulkOrders.class);
        var ids = context.getBean(NewIds.class);
        var clock = context.getBean(StillClock.class);
        var sales = context.getBean(Sales.class);
        var most = context.getBean(NumbersPerTransaction.class);
        var fillOrder = new FillOrder(
                orders,
                new FillInParts(context.getBean(Claims.class), prices, ids, clock, sales, most),
                context.getBean(Campaigns.class),
                context.getBean(SearchStock.class),
                prices,
                ids,
                clock,
                sales,
                most);
        return new FillWaitingOrders(orders, fillOrder, context.getBean(ResumableRun.class), clock);
    }
}
