package dev.numberpool.core.order.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Money;
import dev.numberpool.core.Refusal;
import dev.numberpool.core.campaign.CampaignStatus;
import dev.numberpool.core.campaign.Campaigns;
import dev.numberpool.core.campaign.IdentityStatus;
import dev.numberpool.core.id.OrderId;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.PhoneNumbers;
import dev.numberpool.core.order.OrderOutcome;
import dev.numberpool.core.order.bulk.BulkOrder.Abandoned;
import dev.numberpool.core.order.bulk.BulkOrder.Claiming;
import dev.numberpool.core.order.bulk.BulkOrder.Committed;
import dev.numberpool.core.order.bulk.BulkOrder.Failed;
import dev.numberpool.core.order.bulk.BulkOrder.Open;
import dev.numberpool.core.order.bulk.BulkOrder.OrderTerms;
import dev.numberpool.core.order.bulk.BulkOrder.Waiting;
import dev.numberpool.fixture.TestData;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What holds for the numbers that are kept for an order, step by step, in whatever state the order is. */
class ClaimsTest extends OnRecovery {

    private static final int QUANTITY = 100;

    @Inject
    PhoneNumbers numbers;

    @Inject
    Campaigns campaigns;

    @Inject
    TestData given;

    @Test
    void numbers_are_claimed_all_together_or_none_and_those_that_are_gone_are_named() {
        var buyer = Buyer.with(context, 4);
        var first = begun(buyer);
        var second = begun(Buyer.shopping(context, buyer));
        var all = picks(buyer);
        var gone = all.get(2).number().listing().number();

        assertThat(claims.claim(first, 0, List.of(all.get(2)))).isInstanceOf(OrderOutcome.Done.class);
        assertThat(claims.claim(second, 0, all)).isEqualTo(new OrderOutcome.Gone<>(List.of(gone)));

        assertThat(numbers.available(buyer.stock())).hasSize(3);
        assertThat(claims.claim(second, 0, List.of(all.get(0), all.get(1), all.get(3))))
                .isInstanceOf(OrderOutcome.Done.class);
        assertThat(numbers.available(buyer.stock())).isEmpty();
    }

    @Test
    void an_order_is_begun_only_if_its_organization_can_pay_and_its_campaign_is_active() {
        var poor = Buyer.with(context, 1, 93);
        var rich = Buyer.with(context, 1);
        var expired = given.campaign(rich.id(), CampaignStatus.EXPIRED, IdentityStatus.VERIFIED);

        assertThat(claims.begin(claiming(poor), Optional.empty(), new Money(94)))
                .isEqualTo(new OrderOutcome.Declined<>(new Refusal.InsufficientCredit()));
        assertThat(claims.begin(claiming(rich), campaigns.find(rich.id(), expired), Money.ZERO))
                .isEqualTo(new OrderOutcome.Declined<>(new Refusal.CampaignNotActive()));

        assertThat(room.underWay()).isEmpty();
    }

    @Test
    void an_order_is_begun_once_under_its_key() {
        var buyer = Buyer.with(context, 1);
        var first = begun(buyer);

        assertThat(claims.begin(claiming(buyer), Optional.empty(), Money.ZERO))
                .isInstanceOf(OrderOutcome.PlacedBefore.class);

        assertThat(room.underWay()).extracting(BulkOrder::terms).containsExactly(first.terms());
    }

    @Test
    void an_order_that_waits_is_begun_by_one_only() {
        Waiting order = room.enter(Buyer.with(context, 1), QUANTITY);
        var until = clock.instant().plus(LEASE);

        assertThat(claims.begin(order.claim(until, true), Optional.empty(), Money.ZERO))
                .isInstanceOf(OrderOutcome.Done.class);
        assertThat(claims.begin(order.claim(until.plusSeconds(1), true), Optional.empty(), Money.ZERO))
                .isEqualTo(new OrderOutcome.Overtaken<>());

        assertThat(room.now(order)).isEqualTo(order.claim(until, true));
        assertThat(room.waiting()).isEmpty();
    }

    @Test
    void what_was_committed_is_paid_once_and_may_be_settled_again() {
        var buyer = Buyer.with(context, 3);
        var order = begun(claiming(buyer, 3));
        assertThat(claims.claim(order, 0, picks(buyer))).isInstanceOf(OrderOutcome.Done.class);
        Committed committed = order.commit(new Money(3 * Buyer.PRICE), clock.instant());

        assertThat(claims.commit(order, committed, Optional.empty())).isInstanceOf(OrderOutcome.Done.class);
        assertThat(claims.commit(order, committed, Optional.empty())).isEqualTo(new OrderOutcome.Overtaken<>());
        var complete = claims.settle(committed);
        var again = claims.settle(committed);

        assertThat(again).isEqualTo(complete);
        assertThat(complete.numbers())
                .extracting(number -> number.listing().number())
                .containsExactlyInAnyOrderElementsOf(buyer.stock());
        assertThat(complete.numbers())
                .extracting(Assigned::holding)
                .allMatch(holding -> holding.holder().equals(buyer.id()));
        assertThat(now(order)).isEqualTo(complete);
        assertThat(room.underWay()).isEmpty();
        buyer.assertHolds(3);
    }

    @Test
    void what_cannot_be_paid_is_not_committed() {
        var buyer = Buyer.with(context, 2, 2 * Buyer.PRICE - 1);
        var order = begun(buyer);
        assertThat(claims.claim(order, 0, picks(buyer))).isInstanceOf(OrderOutcome.Done.class);

        assertThat(claims.commit(order, order.commit(new Money(2 * Buyer.PRICE), clock.instant()), Optional.empty()))
                .isEqualTo(new OrderOutcome.Declined<>(new Refusal.InsufficientCredit()));

        assertThat(now(order)).isEqualTo(order);
        buyer.assertCounted(0);
    }

    @Test
    void an_order_that_was_given_up_claims_and_commits_nothing_more_and_gives_back_what_it_had() {
        var buyer = Buyer.with(context, 3);
        var order = begun(buyer);
        var all = picks(buyer);
        assertThat(claims.claim(order, 0, all.subList(0, 2))).isInstanceOf(OrderOutcome.Done.class);

        Abandoned abandoned = claims.abandon(order).orElseThrow();

        assertThat(claims.abandon(order)).isEmpty();
        assertThat(claims.claim(order, 1, all.subList(2, 3))).isEqualTo(new OrderOutcome.Overtaken<>());
        assertThat(claims.commit(order, order.commit(Money.ZERO, clock.instant()), Optional.empty()))
                .isEqualTo(new OrderOutcome.Overtaken<>());
        assertThat(claims.promise(order)).isEqualTo(new OrderOutcome.Overtaken<>());
        claims.giveBack(abandoned);
        claims.giveBack(abandoned);
        assertThat(now(order)).isInstanceOf(Failed.class);
        buyer.assertHolds(0);
    }

    @Test
    void one_that_was_promised_meanwhile_waits_when_it_is_given_up() {
        var buyer = Buyer.with(context, 1);
        var order = begun(buyer);
        assertThat(claims.promise(order)).isInstanceOf(OrderOutcome.Done.class);

        Abandoned abandoned = claims.abandon(order).orElseThrow();
        claims.giveBack(abandoned);

        assertThat(abandoned.waits()).isTrue();
        assertThat(now(order)).isEqualTo(new Waiting(order.terms()));
        assertThat(room.waiting()).extracting(Waiting::terms).containsExactly(order.terms());
    }

    @Test
    void overdue_are_those_whose_time_is_up_and_committed_ones_at_once_the_oldest_first() {
        var first = begun(Buyer.with(context, 1));
        var second = begun(Buyer.with(context, 1));
        var paid = begun(Buyer.with(context, 1));
        Committed committed = paid.commit(Money.ZERO, clock.instant());
        assertThat(claims.commit(paid, committed, Optional.empty())).isInstanceOf(OrderOutcome.Done.class);

        assertThat(overdue(Optional.empty())).containsExactly(committed);
        clock.pass(LEASE.minusNanos(1));
        assertThat(overdue(Optional.empty())).containsExactly(committed);
        clock.pass(LEASE);

        assertThat(overdue(Optional.empty())).containsExactly(first, second, committed);
        assertThat(overdue(Optional.of(first.terms().id()))).containsExactly(second, committed);
        assertThat(overdue(Optional.of(paid.terms().id()))).isEmpty();
    }

    private List<Open> overdue(Optional<OrderId> after) {
        return claims.overdue(clock.instant(), after).orders();
    }

    private Claiming claiming(Buyer buyer) {
        return claiming(buyer, QUANTITY);
    }

    private Claiming claiming(Buyer buyer, int quantity) {
        var terms = new OrderTerms(ids.newOrder(), buyer.request(quantity), clock.instant(), Optional.empty());
        return new Waiting(terms).claim(clock.instant().plus(LEASE), false);
    }

    private List<Claims.PickedNumber> picks(Buyer buyer) {
        return numbers.available(buyer.stock()).stream()
                .map(number -> new Claims.PickedNumber(number, ids.newHolding()))
                .toList();
    }
}
