package dev.numberpool.core.hold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.E164;
import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import dev.numberpool.core.id.HoldId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.Routing;
import dev.numberpool.core.order.BuyNumber;
import dev.numberpool.core.order.BuyRequest;
import dev.numberpool.core.order.IdempotencyKey;
import dev.numberpool.core.order.OrderRequest;
import dev.numberpool.core.order.PlaceOrder;
import dev.numberpool.core.order.Receipt;
import dev.numberpool.core.order.Wanted;
import dev.numberpool.fixture.Calls;
import dev.numberpool.fixture.InterleavedActions;
import dev.numberpool.fixture.OnDynamo;
import dev.numberpool.fixture.StillClock;
import dev.numberpool.fixture.TestData;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers on hold are sold to their organization alone, which names the hold; after their time, to anybody. */
@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrderFromHoldTest implements OnDynamo {

    @Inject
    NumbersOnHold onHold;

    @Inject
    PlaceOrder orders;

    @Inject
    BuyNumber purchases;

    @Inject
    TestData given;

    @Inject
    StillClock clock;

    @Inject
    InterleavedActions meanwhile;

    @Inject
    Calls calls;

    private OrganizationId organization = new OrganizationId("set-before-each-test");
    private OrganizationId other = new OrganizationId("set-before-each-test");
    private List<Dialable> stock = List.of();
    private Hold hold = new Hold(new HoldId(new UUID(0, 0)), other, List.of(), Instant.EPOCH);

    @BeforeEach
    void a_hold_of_three() {
        organization = given.organization(100_000);
        other = given.organization(100_000);
        stock = given.stock(3);
        hold = onHold.hold(organization, stock);
    }

    @AfterEach
    void all_was_done() {
        assertThat(meanwhile.over()).isTrue();
    }

    @Test
    void its_organization_orders_them_by_the_hold_in_two_calls() {
        calls.forget();

        assertThat(onHold.order(organization, stock, hold.id())).isInstanceOf(Result.Ok.class);

        assertThat(calls.made()).containsExactly("BatchGetItem", "TransactWriteItems");
        assertHeldBy(organization, stock);
    }

    @Test
    void one_hold_serves_several_orders_and_is_counted_whole_until_it_ends() {
        for (var number : stock) {
            assertThat(onHold.order(organization, List.of(number), hold.id())).isInstanceOf(Result.Ok.class);
            assertThat(onHold.counted(organization)).isEqualTo(3);
            assertThat(onHold.isThere(hold)).isTrue();
        }
        clock.pass(NumbersOnHold.OVERDUE);

        assertThat(onHold.endOverdue()).isPositive();

        assertThat(onHold.counted(organization)).isZero();
        assertHeldBy(organization, stock);
    }

    @Test
    void an_order_may_have_numbers_of_the_hold_and_others_that_are_in_stock() {
        var all = new ArrayList<>(stock);
        all.addAll(given.stock(2));

        assertThat(onHold.order(organization, all, hold.id())).isInstanceOf(Result.Ok.class);

        assertHeldBy(organization, all);
    }

    @Test
    void without_the_hold_or_by_another_hold_or_another_organization_they_are_gone() {
        var gone = Result.refused(new Refusal.InsufficientInventory(3, stock));
        var otherHold = onHold.hold(organization, given.stock(1));
        var othersHold = onHold.hold(other, given.stock(1));

        assertThat(onHold.order(organization, stock)).isEqualTo(gone);
        assertThat(onHold.order(other, stock)).isEqualTo(gone);
        assertThat(onHold.order(other, stock, hold.id())).isEqualTo(gone);
        assertThat(onHold.order(other, stock, othersHold.id())).isEqualTo(gone);
        assertThat(onHold.order(organization, stock, otherHold.id())).isEqualTo(gone);
        assertThat(onHold.order(organization, stock, new HoldId(UUID.randomUUID())))
                .isEqualTo(gone);
        assertThat(purchases.buy(new BuyRequest(
                        other, new Wanted.Exactly((E164) stock.getFirst()), Optional.empty(), Optional.empty())))
                .isEqualTo(Result.refused(new Refusal.InsufficientInventory(1, stock.subList(0, 1))));

        assertThat(onHold.order(organization, stock, hold.id())).isInstanceOf(Result.Ok.class);
    }

    @Test
    void only_those_that_are_on_hold_are_named() {
        var free = given.stock(1);

        assertThat(onHold.order(other, List.of(stock.get(1), free.getFirst())))
                .isEqualTo(Result.refused(new Refusal.InsufficientInventory(2, stock.subList(1, 2))));
    }

    /** The last millisecond is the organization's, and the next one everybody's. */
    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 1})
    void the_clock_decides_to_the_millisecond(long after) {
        clock.pass(Duration.between(clock.instant(), hold.until().plusMillis(after)));

        var others = onHold.order(other, stock.subList(0, 1));
        var byOthersName = onHold.order(other, stock.subList(1, 2), hold.id());
        var own = onHold.order(organization, stock.subList(2, 3), hold.id());

        assertThat(others instanceof Result.Ok).isEqualTo(after >= 0);
        assertThat(byOthersName instanceof Result.Ok).isEqualTo(after >= 0);
        assertThat(own).isInstanceOf(Result.Ok.class);
    }

    /** It is read before its hold is over, and written after: the order is refused only if the write finds it so. */
    @Test
    void the_clock_of_the_write_decides_where_a_hold_is_over_between_reading_and_writing() {
        clock.pass(NumbersOnHold.TEN_MINUTES);
        var next = given.organization(0);
        meanwhile.beforeTransaction(1, () -> {
            var _ = onHold.hold(next, stock.subList(0, 1));
        });

        assertThat(onHold.order(other, stock))
                .isEqualTo(Result.refused(new Refusal.InsufficientInventory(3, stock.subList(0, 1))));
        assertThat(onHold.now(stock)).doesNotHaveAnyElementsOfTypes(Assigned.class);
    }

    /** Read by a clock by which the hold is over, and written by one that is behind it. */
    @Test
    void the_write_alone_tests_hold_organization_and_time_again() {
        clock.pass(Duration.between(clock.instant(), hold.until()));
        var gone = Result.refused(new Refusal.InsufficientInventory(3, stock));

        assertThat(byAnEarlierClock(() -> onHold.order(other, stock))).isEqualTo(gone);
        assertThat(byAnEarlierClock(() -> onHold.order(other, stock, hold.id())))
                .isEqualTo(gone);
        assertThat(byAnEarlierClock(() -> onHold.order(organization, stock))).isEqualTo(gone);
        assertThat(byAnEarlierClock(() -> onHold.order(organization, stock, hold.id())))
                .isInstanceOf(Result.Ok.class);
    }

    private Result<Receipt> byAnEarlierClock(Supplier<Result<Receipt>> order) {
        meanwhile.before("BatchGetItem", () -> clock.pass(Duration.ofMillis(-1)));
        var result = order.get();
        clock.pass(Duration.ofMillis(1));
        return result;
    }

    @Test
    void an_order_that_saw_them_in_stock_finds_them_gone_if_they_were_put_on_hold_meanwhile() {
        var fresh = given.stock(2);
        meanwhile.beforeTransaction(1, () -> {
            var _ = onHold.hold(organization, fresh.subList(1, 2));
        });

        assertThat(onHold.order(other, fresh))
                .isEqualTo(Result.refused(new Refusal.InsufficientInventory(2, fresh.subList(1, 2))));
    }

    @Test
    void an_order_by_a_hold_that_is_ended_meanwhile_is_filled_from_stock() {
        meanwhile.beforeTransaction(1, () -> {
            clock.pass(NumbersOnHold.OVERDUE);
            assertThat(onHold.endOverdue()).isPositive();
        });

        assertThat(onHold.order(organization, stock, hold.id())).isInstanceOf(Result.Ok.class);
        assertHeldBy(organization, stock);
        assertThat(onHold.counted(organization)).isZero();
    }

    @Test
    void ninety_five_numbers_on_a_campaign_under_a_key_fit_into_one_order_by_their_hold() {
        var most = given.stock(HoldRequest.MOST_NUMBERS);
        var largest = onHold.hold(organization, most);
        var routing = new Routing(null, null, null, given.campaign(organization));
        var request = OrderRequest.of(
                organization, most, routing, Optional.of(largest.id()), IdempotencyKey.parse("largest"));

        var first = orders.place(request);
        var again = orders.place(request);

        assertThat(first).isInstanceOf(Result.Ok.class);
        assertThat(again).isEqualTo(first.map(receipt -> new Receipt(receipt.order(), true)));
        assertHeldBy(organization, most);
    }

    private void assertHeldBy(OrganizationId holder, List<Dialable> numbers) {
        assertThat(onHold.now(numbers))
                .allSatisfy(number -> assertThat(number)
                        .isInstanceOfSatisfying(
                                Assigned.class,
                                held -> assertThat(held.holding().holder()).isEqualTo(holder)));
    }
}
