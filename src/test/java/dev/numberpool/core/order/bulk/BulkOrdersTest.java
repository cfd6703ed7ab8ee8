package dev.numberpool.core.order.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Money;
import dev.numberpool.core.Refusal;
import dev.numberpool.core.campaign.CampaignStatus;
import dev.numberpool.core.campaign.Campaigns;
import dev.numberpool.core.campaign.IdentityStatus;
import dev.numberpool.core.id.NewIds;
import dev.numberpool.core.id.OrderId;
import dev.numberpool.core.number.HoldingStart;
import dev.numberpool.core.number.PhoneNumbers;
import dev.numberpool.core.order.OrderOutcome;
import dev.numberpool.core.order.bulk.BulkOrder.Complete;
import dev.numberpool.core.order.bulk.BulkOrder.OrderTerms;
import dev.numberpool.core.order.bulk.BulkOrder.Waiting;
import dev.numberpool.fixture.OnDynamo;
import dev.numberpool.fixture.StillClock;
import dev.numberpool.fixture.TestData;
import io.micronaut.context.ApplicationContext;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What holds for orders by quantity, and for the queue of those that wait. */
@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BulkOrdersTest implements OnDynamo {

    @Inject
    BulkOrders bulkOrders;

    @Inject
    PhoneNumbers numbers;

    @Inject
    Campaigns campaigns;

    @Inject
    ApplicationContext context;

    @Inject
    WaitingRoom room;

    @Inject
    NewIds ids;

    @Inject
    StillClock clock;

    @Inject
    TestData given;

    @AfterEach
    void empty_the_queue() {
        room.empty();
    }

    @Test
    void an_order_is_found_by_its_own_organization_only() {
        var buyer = Buyer.with(context, 1);
        var order = enqueued(buyer);

        assertThat(bulkOrders.find(buyer.id(), id(order))).contains(order);
        assertThat(bulkOrders.find(given.organization(0), id(order))).isEmpty();
        assertThat(bulkOrders.find(buyer.id(), new OrderId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void those_that_wait_come_the_oldest_first_whoever_placed_them_and_after_any_of_them() {
        var first = enqueued(Buyer.with(context, 1));
        var second = enqueued(Buyer.with(context, 1));
        var third = enqueued(Buyer.with(context, 1));

        assertThat(bulkOrders.waiting(Optional.empty()).orders()).containsExactly(first, second, third);
        assertThat(bulkOrders.waiting(Optional.of(id(first))).orders()).containsExactly(second, third);
        assertThat(bulkOrders.waiting(Optional.of(id(third))).orders()).isEmpty();
    }

    @Test
    void an_organizations_own_come_the_newest_first_and_before_any_of_them() {
        var buyer = given.organization(0);
        var first = given.bulkOrder(buyer);
        var second = given.bulkOrder(buyer);
        var third = given.bulkOrder(buyer);
        var _ = given.bulkOrder(given.organization(0));

        assertThat(bulkOrders.placed(buyer, Optional.empty()).orders())
                .extracting(BulkSummary::id)
                .containsExactly(id(third), id(second), id(first));
        assertThat(bulkOrders.placed(buyer, Optional.of(id(second))).orders())
                .extracting(BulkSummary::id)
                .containsExactly(id(first));
    }

    @Test
    void a_key_is_taken_by_the_first_order_under_it() {
        var buyer = Buyer.with(context, 1);
        var first = enqueued(buyer);

        assertThat(bulkOrders.enqueue(waiting(buyer), Optional.empty())).isInstanceOf(OrderOutcome.PlacedBefore.class);

        assertThat(bulkOrders.waiting(Optional.empty()).orders()).containsExactly(first);
    }

    @Test
    void an_order_whose_campaign_is_not_active_any_more_is_not_taken_into_the_queue() {
        var buyer = Buyer.with(context, 1);
        var expired = given.campaign(buyer.id(), CampaignStatus.EXPIRED, IdentityStatus.VERIFIED);

        assertThat(bulkOrders.enqueue(waiting(buyer), campaigns.find(buyer.id(), expired)))
                .isEqualTo(new OrderOutcome.Declined<>(new Refusal.CampaignNotActive()));

        assertThat(bulkOrders.waiting(Optional.empty()).orders()).isEmpty();
    }

    @Test
    void an_order_is_filled_once_with_all_its_numbers_and_waits_no_more() {
        var buyer = Buyer.with(context, 2);
        var order = enqueued(buyer);
        var complete = complete(order, buyer, 2 * Buyer.PRICE);

        assertThat(bulkOrders.fill(complete, true, Optional.empty())).isInstanceOf(OrderOutcome.Done.class);
        assertThat(bulkOrders.fill(complete, true, Optional.empty())).isNotInstanceOf(OrderOutcome.Done.class);

        assertThat(bulkOrders.find(buyer.id(), id(order))).contains(complete);
        assertThat(bulkOrders.waiting(Optional.empty()).orders()).isEmpty();
        buyer.assertHolds(2);
    }

    @Test
    void where_one_number_is_gone_nothing_is_filled_and_it_is_named() {
        var buyer = Buyer.with(context, 2);
        var rival = Buyer.shopping(context, buyer);
        var order = enqueued(buyer);
        var complete = complete(order, buyer, 2 * Buyer.PRICE);
        var rivals = waiting(rival);
        var taken = rivals.complete(complete(rivals, buyer, 0).numbers().subList(0, 1), Money.ZERO, clock.instant());
        assertThat(bulkOrders.fill(taken, false, Optional.empty())).isInstanceOf(OrderOutcome.Done.class);

        assertThat(bulkOrders.fill(complete, true, Optional.empty()))
                .isEqualTo(new OrderOutcome.Gone<>(
                        List.of(taken.numbers().getFirst().listing().number())));

        assertThat(bulkOrders.find(buyer.id(), id(order))).contains(order);
        buyer.assertCounted(0);
    }

    @Test
    void who_cannot_pay_gets_nothing() {
        var buyer = Buyer.with(context, 2, 2 * Buyer.PRICE - 1);
        var order = enqueued(buyer);

        assertThat(bulkOrders.fill(complete(order, buyer, 2 * Buyer.PRICE), true, Optional.empty()))
                .isEqualTo(new OrderOutcome.Declined<>(new Refusal.InsufficientCredit()));

        assertThat(bulkOrders.find(buyer.id(), id(order))).contains(order);
        buyer.assertHolds(0);
    }

    @Test
    void an_order_fails_once_and_is_not_filled_then() {
        var buyer = Buyer.with(context, 2);
        var order = enqueued(buyer);

        assertThat(bulkOrders.fail(order)).isInstanceOf(OrderOutcome.Done.class);
        assertThat(bulkOrders.fail(order)).isEqualTo(new OrderOutcome.Overtaken<>());
        assertThat(bulkOrders.fill(complete(order, buyer, 2 * Buyer.PRICE), true, Optional.empty()))
                .isEqualTo(new OrderOutcome.Overtaken<>());

        assertThat(bulkOrders.find(buyer.id(), id(order))).contains(order.fail());
        assertThat(bulkOrders.waiting(Optional.empty()).orders()).isEmpty();
        buyer.assertHolds(0);
    }

    private Waiting enqueued(Buyer buyer) {
        var order = waiting(buyer);
        assertThat(bulkOrders.enqueue(order, Optional.empty())).isInstanceOf(OrderOutcome.Done.class);
        return order;
    }

    private Waiting waiting(Buyer buyer) {
        return new Waiting(new OrderTerms(ids.newOrder(), buyer.request(2), clock.instant(), Optional.empty()));
    }

    /** With all that the buyer's area code has in stock. */
    private Complete complete(Waiting order, Buyer buyer, long cents) {
        var stock = numbers.available(buyer.stock());
        var at = HoldingStart.of(stock, clock.instant());
        var assigned = stock.stream()
                .map(number -> new Claims.PickedNumber(number, ids.newHolding()).assign(order.terms(), at))
                .toList();
        return order.complete(assigned, new Money(cents), at);
    }

    private static OrderId id(BulkOrder order) {
        return order.terms().id();
    }
}
