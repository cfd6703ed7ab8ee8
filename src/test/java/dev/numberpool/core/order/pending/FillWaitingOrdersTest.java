package dev.numberpool.core.order.pending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.NumberType;
import dev.numberpool.core.Result;
import dev.numberpool.core.number.PhoneNumbers;
import dev.numberpool.core.number.Routing;
import dev.numberpool.core.order.OrderRequest;
import dev.numberpool.core.order.PlaceOrder;
import dev.numberpool.core.order.bulk.BulkOrder.Complete;
import dev.numberpool.core.order.bulk.BulkOrder.Waiting;
import dev.numberpool.core.order.bulk.Buyer;
import dev.numberpool.core.order.bulk.InSmallParts;
import dev.numberpool.core.order.bulk.WaitingRoom;
import dev.numberpool.core.stock.SearchStock.Found;
import dev.numberpool.fixture.Calls;
import dev.numberpool.fixture.InterleavedActions;
import io.micronaut.context.ApplicationContext;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Orders that wait are filled as soon as the stock has all their numbers, the oldest first. */
@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class FillWaitingOrdersTest implements InSmallParts {

    @Inject
    ApplicationContext context;

    @Inject
    FillWaitingOrders waiting;

    @Inject
    PlaceOrder explicitOrders;

    @Inject
    PhoneNumbers numbers;

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
    @ValueSource(ints = {2, 6})
    void an_order_is_filled_when_the_last_number_arrives_and_not_before(int quantity) {
        var buyer = Buyer.with(context, 1);
        Waiting order = room.enter(buyer, quantity);

        buyer.add(quantity - 2);
        assertThat(room.fill()).isZero();
        buyer.assertCounted(0);
        buyer.add(1);
        assertThat(room.fill()).isEqualTo(1);

        assertThat(room.now(order))
                .isInstanceOfSatisfying(
                        Complete.class,
                        complete -> assertThat(complete.numbers()).hasSize(quantity));
        buyer.assertCounted(quantity);
        assertThat(room.fill()).isZero();
        buyer.assertCounted(quantity);
    }

    @Test
    void the_oldest_goes_first_and_a_younger_one_gets_what_the_oldest_cannot_use() {
        var owner = Buyer.with(context, 1);
        Waiting oldest = room.enter(owner, 6);
        Waiting middle = room.enter(Buyer.shopping(context, owner), 2);
        Waiting youngest = room.enter(Buyer.shopping(context, owner), 2);

        owner.add(2);
        assertThat(room.fill()).isEqualTo(1);

        assertThat(room.now(oldest)).isInstanceOf(Waiting.class);
        assertThat(room.now(middle)).isInstanceOf(Complete.class);
        assertThat(room.now(youngest)).isInstanceOf(Waiting.class);
        owner.add(5);
        assertThat(room.fill()).isEqualTo(1);
        assertThat(room.now(oldest)).isInstanceOf(Complete.class);
        assertThat(room.now(youngest)).isInstanceOf(Waiting.class);
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
        var _ = room.enter(Buyer.with(context, 1), 3);
        calls.forget();

        assertThat(waiting.fill(arrivals(stranger)::concern, Instant.MAX)).isZero();

        assertThat(calls.made()).containsExactly("Query");
    }

    @Test
    void an_order_that_begins_to_wait_is_looked_at_though_nothing_arrives() {
        var buyer = Buyer.with(context, 1);
        Waiting order = room.enter(buyer, 2);
        buyer.add(1);
        var arrivals = new FillTriggers(List.of(), Set.of(order.terms().id()));

        assertThat(waiting.fill(arrivals::concern, Instant.MAX)).isEqualTo(1);

        assertThat(room.now(order)).isInstanceOf(Complete.class);
    }

    @Test
    void what_the_stock_lacks_for_one_order_is_not_looked_for_again_for_as_large_a_one() {
        var buyer = Buyer.with(context, 1);
        for (int quantity : new int[] {3, 3, 4}) {
            var _ = room.enter(Buyer.shopping(context, buyer), quantity);
        }
        calls.forget();

        assertThat(room.fill()).isZero();

        assertThat(calls.made()).filteredOn("BatchGetItem"::equals).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 6})
    void several_that_fill_the_same_order_at_once_charge_it_once(int quantity) throws Exception {
        var buyer = Buyer.with(context, quantity - 1);
        Waiting order = room.enter(buyer, quantity);
        buyer.add(2 * quantity);
        Callable<Integer> filling = room::fill;

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var filled =
                    threads.invokeAll(Stream.generate(() -> filling).limit(4).toList());
            assertThat(filled.stream().mapToInt(done -> done.resultNow()).sum()).isEqualTo(1);
        }

        assertThat(room.now(order)).isInstanceOf(Complete.class);
        buyer.assertCounted(quantity);
        assertThat(numbers.held(buyer.id(), Optional.empty(), 2_000)).hasSize(quantity);
    }

    /** The claims are back in stock, and the order is in its old place. */
    @Test
    void an_order_that_is_overtaken_by_an_explicit_one_waits_on() {
        var buyer = Buyer.with(context, 5);
        Waiting order = room.enter(buyer, 6);
        buyer.add(1);
        var rival = Buyer.with(context, 1);
        meanwhile.beforeTransaction(3, () -> {
            var some = numbers.available(buyer.stock()).getFirst();
            assertThat(explicitOrders.place(new OrderRequest(
                            rival.id(), List.of(some.listing().number()), Routing.NONE, Optional.empty())))
                    .isInstanceOf(Result.Ok.class);
        });

        assertThat(room.fill()).isZero();

        assertThat(room.now(order)).isInstanceOf(Waiting.class);
        assertThat(room.waiting()).contains(order);
        buyer.assertCounted(0);
        buyer.add(1);
        assertThat(room.fill()).isEqualTo(1);
        buyer.assertCounted(6);
    }

    private static FillTriggers arrivals(Buyer buyer) {
        return new FillTriggers(
                buyer.stock().stream()
                        .map(number -> new Found(number, NumberType.LOCAL))
                        .toList(),
                Set.of());
    }
}
