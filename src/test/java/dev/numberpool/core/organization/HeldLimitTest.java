package dev.numberpool.core.organization;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.Limit;
import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import dev.numberpool.core.holding.ReleaseNumbers;
import dev.numberpool.core.holding.ReleaseTarget;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.PhoneNumbers;
import dev.numberpool.core.number.Routing;
import dev.numberpool.core.order.IdempotencyKey;
import dev.numberpool.core.order.OrderRequest;
import dev.numberpool.core.order.PlaceOrder;
import dev.numberpool.core.order.Receipt;
import dev.numberpool.fixture.AtOnce;
import dev.numberpool.fixture.Calls;
import dev.numberpool.fixture.InterleavedActions;
import dev.numberpool.fixture.OnDynamo;
import dev.numberpool.fixture.TestData;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.Gatherers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How many numbers an organization may hold, of those that it orders by their names. */
@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class HeldLimitTest implements OnDynamo {

    private static final long PRICE = 94;
    private static final long CREDIT = 100_000;

    @Inject
    Organizations organizations;

    @Inject
    PlaceOrder orders;

    @Inject
    ReleaseNumbers releases;

    @Inject
    PhoneNumbers numbers;

    @Inject
    TestData given;

    @Inject
    Calls calls;

    @Inject
    InterleavedActions meanwhile;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 95})
    void orders_may_fill_the_limit_and_not_one_number_more(int quantity) {
        var buyer = limited(3 + quantity);
        var _ = given.held(buyer, 4);
        var stock = given.stock(quantity);

        assertThat(order(buyer, stock)).isEqualTo(exceeded(3 + quantity));

        assertThat(numbers.available(stock)).hasSize(quantity);
        assertHolds(buyer, 4);
        limit(buyer, OptionalInt.of(4 + quantity));
        assertThat(order(buyer, stock)).isInstanceOf(Result.Ok.class);
        assertHolds(buyer, 4 + quantity);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void a_limit_of_none_lets_none_be_ordered(int quantity) {
        var buyer = limited(0);

        assertThat(order(buyer, given.stock(quantity))).isEqualTo(exceeded(0));
    }

    @Test
    void a_refused_order_stores_nothing_under_its_key() {
        var buyer = limited(1);
        var key = IdempotencyKey.parse("key");
        assertThat(orders.place(OrderRequest.of(buyer, given.stock(2), Routing.NONE, key)))
                .isEqualTo(exceeded(1));

        assertThat(orders.place(OrderRequest.of(buyer, given.stock(1), Routing.NONE, key)))
                .isInstanceOf(Result.Ok.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void the_limit_is_asked_after_the_stock_and_before_the_credit(int quantity) {
        var poor = given.organization(0);
        limit(poor, OptionalInt.of(quantity - 1));
        var stock = given.stock(quantity);

        assertThat(order(poor, stock)).isEqualTo(exceeded(quantity - 1));
        limit(poor, OptionalInt.of(quantity));
        assertThat(order(poor, stock)).isEqualTo(Result.refused(new Refusal.InsufficientCredit()));

        limit(poor, OptionalInt.of(0));
        var _ = given.ordered(given.organization(CREDIT), stock, Routing.NONE);
        assertThat(order(poor, stock)).isEqualTo(Result.refused(new Refusal.InsufficientInventory(quantity, stock)));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "1, 0", "2, 1"})
    void an_order_is_two_calls_whether_the_limit_lets_it_pass_or_not(int quantity, int most) {
        var buyer = limited(most);
        var stock = given.stock(quantity);
        calls.forget();

        var _ = order(buyer, stock);

        assertThat(calls.made()).containsExactly("BatchGetItem", "TransactWriteItems");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void a_limit_that_is_raised_or_taken_away_while_an_order_is_on_its_way_lets_it_pass(int quantity) {
        var buyer = limited(quantity - 1);
        meanwhile.beforeTransaction(1, () -> limit(buyer, OptionalInt.of(quantity)));
        assertThat(order(buyer, given.stock(quantity))).isInstanceOf(Result.Ok.class);

        meanwhile.beforeTransaction(1, () -> limit(buyer, OptionalInt.empty()));
        assertThat(order(buyer, given.stock(quantity))).isInstanceOf(Result.Ok.class);

        assertHolds(buyer, 2 * quantity);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void a_limit_that_is_lowered_or_set_while_an_order_is_on_its_way_holds(int quantity) {
        var buyer = limited(10);
        meanwhile.beforeTransaction(1, () -> limit(buyer, OptionalInt.of(quantity)));
        assertThat(order(buyer, given.stock(quantity))).isInstanceOf(Result.Ok.class);
        limit(buyer, OptionalInt.of(10));
        meanwhile.beforeTransaction(1, () -> limit(buyer, OptionalInt.of(quantity)));
        assertThat(order(buyer, given.stock(quantity))).isEqualTo(exceeded(quantity));
        limit(buyer, OptionalInt.empty());
        meanwhile.beforeTransaction(1, () -> limit(buyer, OptionalInt.of(quantity)));
        assertThat(order(buyer, given.stock(quantity))).isEqualTo(exceeded(quantity));

        assertThat(meanwhile.over()).isTrue();
        assertHolds(buyer, quantity);
    }

    @Test
    void a_limit_below_what_is_held_takes_nothing_away_and_lets_nothing_come() {
        var buyer = given.organization(CREDIT);
        var held = given.held(buyer, 5);

        limit(buyer, OptionalInt.of(3));

        assertHolds(buyer, 5);
        assertThat(order(buyer, given.stock(1))).isEqualTo(exceeded(3));
        assertThat(order(buyer, given.stock(2))).isEqualTo(exceeded(3));
        assertThat(release(held.subList(0, 3))).isTrue();
        assertThat(order(buyer, given.stock(2))).isEqualTo(exceeded(3));
        assertThat(order(buyer, given.stock(1))).isInstanceOf(Result.Ok.class);
        assertHolds(buyer, 3);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void of_many_orders_at_once_as_many_are_taken_as_the_limit_has_room_for(int quantity) throws Exception {
        var buyer = limited(10);
        var race = given.stock(12 * quantity).stream()
                .gather(Gatherers.windowFixed(quantity))
                .<Callable<Result<Receipt>>>map(some -> () -> order(buyer, some))
                .toList();

        var results = AtOnce.run(race);

        assertThat(results).filteredOn(Result.Ok.class::isInstance).hasSize(10 / quantity);
        assertThat(results).filteredOn(exceeded(10)::equals).hasSize(12 - 10 / quantity);
        assertHolds(buyer, 10);
    }

    @Test
    void releases_and_orders_at_the_same_time_leave_the_count_right_and_the_limit_kept() throws Exception {
        var buyer = limited(12);
        var held = given.held(buyer, 12);
        var stock = given.stock(12);
        var race = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 12; i += 2) {
            var leaving = held.subList(i, i + 2);
            var coming = stock.subList(i, i + 2);
            race.add(() -> release(leaving));
            race.add(() -> order(buyer, coming) instanceof Result.Ok);
        }

        var came = AtOnce.run(race).stream().filter(Boolean::booleanValue).count() - 6;

        assertHolds(buyer, Math.toIntExact(2 * came));
    }

    private OrganizationId limited(int most) {
        var id = given.organization(CREDIT);
        limit(id, OptionalInt.of(most));
        return id;
    }

    private void limit(OrganizationId id, OptionalInt most) {
        assertThat(organizations.limit(id, Map.of(Limit.NUMBERS_HELD, most))).isPresent();
    }

    private Result<Receipt> order(OrganizationId buyer, List<Dialable> some) {
        return orders.place(new OrderRequest(buyer, some, Routing.NONE, Optional.empty()));
    }

    private boolean release(List<Assigned> some) {
        some.forEach(number -> assertThat(
                        releases.release(number, ReleaseTarget.QUARANTINE).released())
                .hasSize(1));
        return true;
    }

    private static Result<Receipt> exceeded(int most) {
        return Result.refused(new Refusal.LimitExceeded(Limit.NUMBERS_HELD, most));
    }

    /** It is counted, listed and, as nothing was given back, paid for no less than that. */
    private void assertHolds(OrganizationId buyer, int held) {
        var organization = organizations.find(buyer).orElseThrow();
        assertThat(organization.held()).isEqualTo(held);
        assertThat(numbers.held(buyer, Optional.empty(), 200)).hasSize(held);
        assertThat(organization.credit().cents()).isLessThanOrEqualTo(CREDIT - held * PRICE);
    }
}
