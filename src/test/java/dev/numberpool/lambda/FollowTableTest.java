package dev.numberpool.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Numbers;
import dev.numberpool.core.Result;
import dev.numberpool.core.holding.Holdings;
import dev.numberpool.core.holding.Holdings.Release;
import dev.numberpool.core.holding.QuarantinedNumbers;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.Listing;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.PhoneNumber.Quarantined;
import dev.numberpool.core.number.PhoneNumbers;
import dev.numberpool.core.number.Routing;
import dev.numberpool.core.order.OrderRequest;
import dev.numberpool.core.order.PlaceOrder;
import dev.numberpool.core.order.bulk.BulkOrder;
import dev.numberpool.core.order.bulk.BulkOrder.Complete;
import dev.numberpool.core.order.bulk.BulkOrder.Waiting;
import dev.numberpool.core.order.bulk.BulkReceipt;
import dev.numberpool.core.order.bulk.BulkRequest;
import dev.numberpool.core.order.bulk.FindBulkOrders;
import dev.numberpool.core.order.bulk.PlaceBulkOrder;
import dev.numberpool.core.stock.AreaCode;
import dev.numberpool.core.stock.StockQuery;
import dev.numberpool.fixture.LocalStream;
import dev.numberpool.fixture.OnHistory;
import dev.numberpool.fixture.StillClock;
import dev.numberpool.fixture.StockMapAtOnce;
import dev.numberpool.fixture.TestData;
import dev.numberpool.fixture.WholeStock;
import io.micronaut.context.ApplicationContext;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The function on the table's stream, as the template declares it and the local stream calls it. */
@MicronautTest(startApplication = false, transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FollowTableTest implements OnHistory {

    @Inject
    ApplicationContext context;

    @Inject
    PlaceBulkOrder orders;

    @Inject
    FindBulkOrders records;

    @Inject
    PhoneNumbers numbers;

    @Inject
    Holdings holdings;

    @Inject
    QuarantinedNumbers quarantine;

    @Inject
    StillClock clock;

    @Inject
    TestData given;

    @Inject
    PlaceOrder explicitOrders;

    @Inject
    WholeStock map;

    @Override
    public boolean withStream() {
        return true;
    }

    @Override
    public Map<String, String> getProperties() {
        var properties = new HashMap<>(OnHistory.super.getProperties());
        properties.put(StockMapAtOnce.NOT_HERE, "true");
        return properties;
    }

    @Test
    void an_order_that_waits_is_filled_once_its_last_number_is_imported() throws InterruptedException {
        var stock = given.stock(1);
        int area = Integer.parseInt(stock.getFirst().text().substring(2, 5));
        try (var _ = LocalStream.serve(context)) {
            Waiting order = order(area, 2);

            assertThat(numbers.add(List.of(Numbers.local(Numbers.number(area, 9_000)))))
                    .hasSize(1);

            awaitComplete(order);
        }
    }

    @Test
    void an_order_that_waits_is_filled_once_a_number_returns_to_stock() throws InterruptedException {
        Assigned held = given.held(given.organization(1_000), 1).getFirst();
        int area = Integer.parseInt(held.listing().number().text().substring(2, 5));
        var resting = (Quarantined) held.release(clock.instant(), clock.instant());
        assertThat(holdings.leave(held.holding().holder(), List.of(new Release(held, resting))))
                .isEmpty();
        try (var _ = LocalStream.serve(context)) {
            Waiting order = order(area, 1);

            assertThat(quarantine.returnToStock(List.of(resting), clock.instant()))
                    .isEqualTo(1);

            awaitComplete(order);
        }
    }

    @Test
    void an_order_with_a_campaign_is_filled_while_the_campaign_is_active() throws InterruptedException {
        int area = Integer.parseInt(given.stock(1).getFirst().text().substring(2, 5));
        var organization = given.organization(1_000);
        var campaign = new Routing(null, null, null, given.campaign(organization));
        try (var _ = LocalStream.serve(context)) {
            Waiting order = order(organization, campaign, area, 2);
            clock.pass(Duration.ofSeconds(61)); // longer than a campaign is remembered

            assertThat(numbers.add(List.of(Numbers.local(Numbers.number(area, 9_000)))))
                    .hasSize(1);

            awaitComplete(order);
        }
    }

    @Test
    void what_comes_into_stock_is_in_the_map_and_what_is_sold_is_not_a_moment_later() throws InterruptedException {
        int area = Integer.parseInt(given.absentNumber().text().substring(2, 5));
        var listing = Numbers.local(Numbers.number(area, 9_100));
        try (var _ = LocalStream.serve(context)) {
            assertThat(numbers.add(List.of(listing))).hasSize(1);
            awaitMap(listing, true);

            var sold = OrderRequest.of(
                    given.organization(1_000), List.of(listing.number()), Routing.NONE, Optional.empty());
            assertThat(explicitOrders.place(sold)).isInstanceOf(Result.Ok.class);
            awaitMap(listing, false);
        }
    }

    /** Until the time of the test is over. */
    private void awaitMap(Listing listing, boolean there) throws InterruptedException {
        while (map.numbers().contains(listing.number()) != there) {
            Thread.sleep(Duration.ofMillis(50));
        }
    }

    private Waiting order(int area, int quantity) {
        return order(given.organization(1_000), Routing.NONE, area, quantity);
    }

    private Waiting order(OrganizationId organization, Routing routing, int area, int quantity) {
        var wanted = new StockQuery(
                Optional.of(new AreaCode(Integer.toString(area))), Optional.empty(), Optional.empty(), quantity);
        var request = new BulkRequest(organization, wanted, routing, Optional.empty());
        return switch (orders.place(request)) {
            case Result.Ok<BulkReceipt>(BulkReceipt(Waiting order, var _)) -> order;
            case Result<BulkReceipt> other -> throw new AssertionError(other);
        };
    }

    /** Until the time of the test is over. */
    private void awaitComplete(Waiting order) throws InterruptedException {
        while (!(now(order) instanceof Complete)) {
            Thread.sleep(Duration.ofMillis(50));
        }
    }

    private BulkOrder now(Waiting order) {
        return switch (records.find(order.terms().organization(), order.terms().id())) {
            case Result.Ok<BulkOrder>(var found) -> found;
            case Result.Refused<BulkOrder>(var refusal) -> throw new AssertionError(refusal);
        };
    }
}
