package dev.numberpool.core.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.numberpool.Calls;
import dev.numberpool.Faults;
import dev.numberpool.Faults.Fault;
import dev.numberpool.Meanwhile;
import dev.numberpool.OnDynamo;
import dev.numberpool.StillClock;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.Result;
import dev.numberpool.core.bulk.BulkOrder.Complete;
import dev.numberpool.core.bulk.BulkOrder.Failed;
import dev.numberpool.core.bulk.BulkOrder.Waiting;
import dev.numberpool.core.campaign.CampaignStatus;
import dev.numberpool.core.campaign.IdentityStatus;
import dev.numberpool.core.number.PhoneNumbers;
import dev.numberpool.core.number.Routing;
import dev.numberpool.core.number.SearchStock.Found;
import dev.numberpool.core.order.OrderRequest;
import dev.numberpool.core.order.PlaceOrder;
import io.micronaut.context.ApplicationContext;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Orders that wait are filled as soon as the stock has all their numbers, the oldest first. */
@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FillWaitingOrdersTest implements OnDynamo {

    @Inject
    ApplicationContext context;

    @Inject
    PlaceBulkOrder orders;

    @Inject
    FillWaitingOrders waiting;

    @Inject
    FindBulkOrder records;

    @Inject
    BulkOrders queue;

    @Inject
    PlaceOrder explicitOrders;

    @Inject
    PhoneNumbers numbers;

    @Inject
    Calls calls;

    @Inject
    Faults faults;

    @Inject
    StillClock clock;

    /** Whatever still waits gives up. */
    @AfterEach
    void empty_the_queue() {
        clock.pass(Terms.PATIENCE);
        var _ = waiting.fill(_ -> false, Instant.MAX);
        assertThat(queue.waiting()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 100})
    void an_order_is_filled_when_the_last_number_arrives_and_not_before(int quantity) {
        var buyer = Buyer.with(context, quantity - 2);
        Waiting order = wait(buyer, quantity);

        buyer.add(1);
        assertThat(fill()).isZero();
        buyer.assertCounted(0);
        buyer.add(1);
        assertThat(fill()).isEqualTo(1);

        assertThat(now(order))
                .isInstanceOfSatisfying(
                        Complete.class,
                        complete -> assertThat(complete.numbers()).hasSize(quantity));
        buyer.assertCounted(quantity);
        assertThat(fill()).isZero();
        buyer.assertCounted(quantity);
    }

    @Test
    void the_oldest_goes_first_and_a_younger_one_gets_what_the_oldest_cannot_use() {
        var owner = Buyer.with(context, 1);
        Waiting oldest = wait(owner, 9);
        Waiting middle = wait(Buyer.shopping(context, owner), 3);
        Waiting youngest = wait(Buyer.shopping(context, owner), 3);

        owner.add(4);
        assertThat(fill()).isEqualTo(1);

        assertThat(now(oldest)).isInstanceOf(Waiting.class);
        assertThat(now(middle)).isInstanceOf(Complete.class);
        assertThat(now(youngest)).isInstanceOf(Waiting.class);
        owner.add(7);
        assertThat(fill()).isEqualTo(1);
        assertThat(now(oldest)).isInstanceOf(Complete.class);
        assertThat(now(youngest)).isInstanceOf(Waiting.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 100})
    void an_order_that_cannot_be_paid_when_its_turn_comes_fails(int quantity) {
        var buyer = Buyer.with(context, 1, quantity * Buyer.PRICE - 1);
        Waiting order = wait(buyer, quantity);

        buyer.add(quantity - 1);
        assertThat(fill()).isZero();

        assertThat(now(order)).isInstanceOf(Failed.class);
        assertThat(queue.waiting()).isEmpty();
        buyer.assertCounted(0);
        buyer.assertHolds(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 100})
    void an_order_whose_campaign_has_ended_meanwhile_fails(int quantity) {
        var buyer = Buyer.with(context, 1);
        var campaign = new CampaignOfBuyer(context, buyer);
        Waiting order = wait(buyer.request(quantity, campaign.routing()));
        campaign.save(CampaignStatus.EXPIRED, IdentityStatus.VERIFIED);

        buyer.add(quantity - 1);
        assertThat(fill()).isZero();

        assertThat(now(order)).isInstanceOf(Failed.class);
        buyer.assertCounted(0);
    }

    @Test
    void after_a_day_an_order_has_failed_and_is_not_filled_any_more() {
        var buyer = Buyer.with(context, 1);
        Waiting order = wait(buyer, 3);
        clock.pass(Terms.PATIENCE.minus(Duration.ofSeconds(1)));
        assertThat(now(order)).isInstanceOf(Waiting.class);

        clock.pass(Duration.ofSeconds(1));
        assertThat(now(order)).isInstanceOf(Failed.class);
        buyer.add(2);
        assertThat(fill()).isZero();

        assertThat(now(order)).isInstanceOf(Failed.class);
        assertThat(queue.waiting()).isEmpty();
        buyer.assertHolds(0);
    }

    @Test
    void while_nothing_waits_new_stock_costs_one_query() {
        var buyer = Buyer.with(context, 3);
        calls.forget();

        assertThat(waiting.fill(arrivals(buyer)::concern, Instant.MAX)).isZero();

        assertThat(calls.made()).containsExactly("Query");
    }

    @Test
    void stock_that_an_order_does_not_want_costs_no_search() {
        var stranger = Buyer.with(context, 5);
        var _ = wait(Buyer.with(context, 1), 3);
        calls.forget();

        assertThat(waiting.fill(arrivals(stranger)::concern, Instant.MAX)).isZero();

        assertThat(calls.made()).containsExactly("Query");
    }

    @Test
    void an_order_that_begins_to_wait_is_looked_at_though_nothing_arrives() {
        var buyer = Buyer.with(context, 1);
        Waiting order = wait(buyer, 2);
        buyer.add(1);
        var arrivals = new Arrivals(List.of(), Set.of(order.terms().id()));

        assertThat(waiting.fill(arrivals::concern, Instant.MAX)).isEqualTo(1);

        assertThat(now(order)).isInstanceOf(Complete.class);
    }

    @Test
    void it_stops_when_its_time_is_up() {
        var buyer = Buyer.with(context, 1);
        Waiting order = wait(buyer, 2);
        buyer.add(1);

        assertThat(waiting.fill(_ -> true, clock.instant())).isZero();

        assertThat(now(order)).isInstanceOf(Waiting.class);
    }

    @Test
    void an_order_at_which_something_breaks_does_not_hold_up_the_others() {
        var first = Buyer.with(context, 1);
        var second = Buyer.with(context, 1);
        Waiting broken = wait(first, 2);
        Waiting order = wait(second, 2);
        first.add(1);
        second.add(1);
        faults.next(Collections.nCopies(10, Fault.SERVER_ERROR).toArray(Fault[]::new));

        assertThatThrownBy(this::fill).isInstanceOf(IllegalStateException.class);

        assertThat(now(broken)).isInstanceOf(Waiting.class);
        assertThat(now(order)).isInstanceOf(Complete.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 100})
    void several_that_fill_the_same_order_at_once_charge_it_once(int quantity) throws Exception {
        var buyer = Buyer.with(context, quantity - 1);
        Waiting order = wait(buyer, quantity);
        buyer.add(2 * quantity);
        Callable<Integer> filling = this::fill;

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var filled =
                    threads.invokeAll(Stream.generate(() -> filling).limit(4).toList());
            assertThat(filled.stream().mapToInt(done -> done.resultNow()).sum()).isEqualTo(1);
        }

        assertThat(now(order)).isInstanceOf(Complete.class);
        buyer.assertCounted(quantity);
        assertThat(numbers.held(buyer.id(), Optional.empty(), 2_000)).hasSize(quantity);
    }

    /** The claims are back in stock, and the order is in its old place. */
    @Test
    void an_order_that_is_overtaken_by_an_explicit_one_waits_on() {
        var buyer = Buyer.with(context, 99);
        Waiting order = wait(buyer, 100);
        buyer.add(1);
        var rival = Buyer.with(context, 1);
        context.getBean(Meanwhile.class).beforeTransaction(3, () -> {
            var some = numbers.available(buyer.stock()).getFirst();
            assertThat(explicitOrders.place(new OrderRequest(
                            rival.id(), List.of(some.listing().number()), Routing.NONE, Optional.empty())))
                    .isInstanceOf(Result.Ok.class);
        });

        assertThat(fill()).isZero();

        assertThat(now(order)).isInstanceOf(Waiting.class);
        assertThat(queue.waiting()).contains(order);
        buyer.assertCounted(0);
        buyer.add(1);
        assertThat(fill()).isEqualTo(1);
        buyer.assertCounted(100);
    }

    private int fill() {
        return waiting.fill(_ -> true, Instant.MAX);
    }

    private Waiting wait(Buyer buyer, int quantity) {
        return wait(buyer.request(quantity));
    }

    private Waiting wait(BulkRequest request) {
        return switch (orders.place(request)) {
            case Result.Ok<BulkReceipt>(BulkReceipt(Waiting order, var _)) -> order;
            case Result<BulkReceipt> other -> throw new AssertionError(other);
        };
    }

    private BulkOrder now(Waiting order) {
        return switch (records.find(order.terms().organization(), order.terms().id())) {
            case Result.Ok<BulkOrder>(var found) -> found;
            case Result.Refused<BulkOrder>(var refusal) -> throw new AssertionError(refusal);
        };
    }

    private static Arrivals arrivals(Buyer buyer) {
        return new Arrivals(
                buyer.stock().stream()
                        .map(number -> new Found(number, NumberType.LOCAL))
                        .toList(),
                Set.of());
    }
}
