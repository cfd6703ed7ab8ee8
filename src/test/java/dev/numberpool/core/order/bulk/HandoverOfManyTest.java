package dev.numberpool.core.order.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.Money;
import dev.numberpool.core.Result;
import dev.numberpool.core.holding.QuarantinedNumbers;
import dev.numberpool.core.holding.Releases;
import dev.numberpool.core.id.NewIds;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.PhoneNumber.Available;
import dev.numberpool.core.number.PhoneNumbers;
import dev.numberpool.core.number.Routing;
import dev.numberpool.core.order.OrderOutcome;
import dev.numberpool.core.order.bulk.BulkOrder.Claiming;
import dev.numberpool.core.order.bulk.BulkOrder.Complete;
import dev.numberpool.core.order.bulk.BulkOrder.OrderTerms;
import dev.numberpool.core.order.bulk.BulkOrder.Waiting;
import dev.numberpool.core.order.bulk.Claims.PickedNumber;
import dev.numberpool.fixture.InterleavedActions;
import dev.numberpool.fixture.StillClock;
import dev.numberpool.fixture.TestData;
import io.micronaut.context.ApplicationContext;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Orders by quantity take over numbers that others had before, whose clocks may differ. */
@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class HandoverOfManyTest implements InSmallParts {

    private static final Duration AHEAD = Duration.ofMinutes(3);

    @Inject
    ApplicationContext context;

    @Inject
    PlaceBulkOrder orders;

    @Inject
    Claims claims;

    @Inject
    PhoneNumbers numbers;

    @Inject
    Releases releases;

    @Inject
    QuarantinedNumbers quarantine;

    @Inject
    NewIds ids;

    @Inject
    StillClock clock;

    @Inject
    InterleavedActions meanwhile;

    @Inject
    TestData given;

    @AfterEach
    void everything_has_happened() {
        assertThat(meanwhile.over()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 7})
    void an_order_by_a_clock_that_is_behind_is_after_its_numbers_came_into_stock(int quantity) {
        var buyer = Buyer.with(context, quantity);
        Instant stocked = now();
        clock.pass(AHEAD.negated());

        assertHeldSince(stocked.plusMillis(1), complete(buyer, quantity));

        buyer.assertHolds(quantity);
    }

    @Test
    void a_number_that_is_in_stock_again_with_a_later_time_is_ordered_in_another_attempt() {
        var buyer = Buyer.with(context, 2);
        meanwhile.before("TransactWriteItems", () -> recycle(buyer.stock().getFirst()));

        assertHeldSince(now().plus(AHEAD).plusMillis(1), complete(buyer, 2));

        buyer.assertHolds(2);
    }

    /** The first transaction begins the order, the second claims. */
    @Test
    void so_is_one_that_is_to_be_claimed() {
        var buyer = Buyer.with(context, 6);
        meanwhile.beforeTransaction(2, () -> buyer.stock().subList(0, 1).forEach(this::recycle));

        assertHeldSince(now().plus(AHEAD).plusMillis(1), complete(buyer, 6));

        buyer.assertHolds(6);
    }

    @Test
    void a_claim_of_what_came_into_stock_later_than_it_was_seen_takes_none_and_tells_what_it_is_now() {
        var buyer = Buyer.with(context, 3);
        var order = begun(buyer);
        var picks = picks(buyer);
        recycle(buyer.stock().getFirst());
        var now = numbers.available(buyer.stock());

        assertThat(claims.claim(order, 0, picks)).isEqualTo(new OrderOutcome.Restocked<>(now.subList(0, 1)));

        assertThat(numbers.available(buyer.stock())).isEqualTo(now).hasSize(3);
    }

    @Test
    void a_claim_that_is_given_back_is_in_stock_since_it_was() {
        var buyer = Buyer.with(context, 3);
        var before = numbers.available(buyer.stock());
        assertThat(before).extracting(Available::since).containsOnly(now());
        var order = begun(buyer);
        assertThat(claims.claim(order, 0, picks(buyer))).isEqualTo(new OrderOutcome.Done<>(order));
        assertThat(numbers.available(buyer.stock())).isEmpty();
        clock.pass(Duration.ofMinutes(1));

        claims.abandon(order).ifPresent(claims::giveBack);

        assertThat(numbers.available(buyer.stock())).isEqualTo(before);
    }

    private Complete complete(Buyer buyer, int quantity) {
        var receipt = orders.place(buyer.request(quantity));
        assertThat(receipt).isInstanceOf(Result.Ok.class);
        var order = ((Result.Ok<BulkReceipt>) receipt).value().order();
        assertThat(order).isInstanceOf(Complete.class);
        return (Complete) order;
    }

    /** As it was answered, and as it is. */
    private void assertHeldSince(Instant since, Complete order) {
        assertThat(order.numbers())
                .extracting(number -> number.holding().since())
                .containsOnly(since);
        assertThat(numbers.held(order.terms().organization(), Optional.empty(), 1_000))
                .containsExactlyInAnyOrderElementsOf(order.numbers());
    }

    /** Sold, given up, and in stock again by a clock that is ahead of ours. */
    private void recycle(Dialable number) {
        OrganizationId other = given.organization(1_000);
        List<Assigned> held = given.ordered(other, List.of(number), Routing.NONE);
        var resting = releases.release(held, clock.instant());
        assertThat(quarantine.returnToStock(resting, now().plus(AHEAD))).isEqualTo(1);
    }

    private Claiming begun(Buyer buyer) {
        var order = new Waiting(new OrderTerms(ids.newOrder(), buyer.request(6), clock.instant(), Optional.empty()))
                .claim(clock.instant().plusSeconds(120), false);
        assertThat(claims.begin(order, Optional.empty(), new Money(0))).isEqualTo(new OrderOutcome.Done<>(order));
        return order;
    }

    private List<PickedNumber> picks(Buyer buyer) {
        return numbers.available(buyer.stock()).stream()
                .map(number -> new PickedNumber(number, ids.newHolding()))
                .toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
