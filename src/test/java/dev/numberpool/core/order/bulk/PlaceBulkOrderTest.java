package dev.numberpool.core.order.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import dev.numberpool.core.number.PhoneNumbers;
import dev.numberpool.core.number.Routing;
import dev.numberpool.core.order.OrderRequest;
import dev.numberpool.core.order.PlaceOrder;
import dev.numberpool.core.order.bulk.BulkOrder.Complete;
import dev.numberpool.core.order.bulk.BulkOrder.Waiting;
import dev.numberpool.core.order.pending.RecoverClaims;
import dev.numberpool.core.stock.SearchStock;
import dev.numberpool.fixture.InterleavedActions;
import dev.numberpool.fixture.StillClock;
import io.micronaut.context.ApplicationContext;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** So many numbers or none: in one transaction, or in several that look like one. */
@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class PlaceBulkOrderTest implements InSmallParts {

    @Inject
    ApplicationContext context;

    @Inject
    PlaceBulkOrder orders;

    @Inject
    PlaceOrder explicitOrders;

    @Inject
    PhoneNumbers numbers;

    @Inject
    SearchStock search;

    @Inject
    RecoverClaims recovery;

    @Inject
    InterleavedActions meanwhile;

    @Inject
    StillClock clock;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 42})
    void as_many_as_there_are_can_be_ordered(int quantity) {
        var buyer = Buyer.with(context, quantity);

        var order = complete(orders.place(buyer.request(quantity)));

        assertThat(order.numbers())
                .extracting(number -> number.listing().number())
                .containsExactlyInAnyOrderElementsOf(buyer.stock());
        assertThat(order.numbers()).extracting(number -> number.holding().id()).doesNotHaveDuplicates();
        assertThat(numbers.held(buyer.id(), Optional.empty(), 2_000))
                .containsExactlyInAnyOrderElementsOf(order.numbers());
        buyer.assertHolds(quantity);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 6})
    void one_more_than_there_are_waits_and_holds_nothing(int quantity) {
        var buyer = Buyer.with(context, quantity - 1);

        assertThat(order(orders.place(buyer.request(quantity)))).isInstanceOf(Waiting.class);

        buyer.assertHolds(0);
    }

    /** The numbers are taken right before the transaction that would have assigned, or claimed, them. */
    @ParameterizedTest
    @CsvSource({"2, 1", "6, 2", "6, 3"})
    void where_others_are_faster_other_numbers_are_picked(int quantity, int transaction) {
        var buyer = Buyer.with(context, quantity + 20);
        var rival = Buyer.with(context, 1);
        meanwhile.beforeTransaction(transaction, () -> takeFromStockOf(buyer, rival, 20));

        var order = complete(orders.place(buyer.request(quantity)));

        assertThat(meanwhile.over()).isTrue();
        assertThat(order.numbers()).hasSize(quantity);
        assertThat(numbers.held(buyer.id(), Optional.empty(), 2_000)).hasSize(quantity);
        assertThat(numbers.held(rival.id(), Optional.empty(), 2_000))
                .hasSize(20)
                .doesNotContainAnyElementsOf(order.numbers());
    }

    @ParameterizedTest
    @CsvSource({"2, 1", "6, 1", "6, 2", "6, 3"})
    void where_others_leave_too_few_it_waits_and_holds_nothing(int quantity, int transaction) {
        var buyer = Buyer.with(context, quantity + 2);
        var rival = Buyer.with(context, 1);
        meanwhile.beforeTransaction(transaction, () -> takeFromStockOf(buyer, rival, 3));

        assertThat(order(orders.place(buyer.request(quantity)))).isInstanceOf(Waiting.class);

        assertThat(meanwhile.over()).isTrue();
        assertThat(numbers.held(buyer.id(), Optional.empty(), 2_000)).isEmpty();
        assertThat(numbers.available(buyer.stock())).hasSize(quantity - 1);
    }

    @Test
    void nobody_sees_or_gets_a_number_that_is_claimed_for_an_order_which_is_not_committed() {
        var buyer = Buyer.with(context, 6);
        var rival = Buyer.with(context, 1);
        meanwhile.beforeTransaction(4, () -> {
            assertThat(numbers.held(buyer.id(), Optional.empty(), 10)).isEmpty();
            buyer.assertCounted(0);
            assertThat(search.search(buyer.request(6).wanted()).numbers()).isEmpty();
            assertThat(explicitOrders.place(order(rival, buyer.stock().subList(0, 2))))
                    .isEqualTo(Result.refused(
                            new Refusal.InsufficientInventory(2, buyer.stock().subList(0, 2))));
        });

        var order = complete(orders.place(buyer.request(6)));

        assertThat(meanwhile.over()).isTrue();
        assertThat(order.numbers()).hasSize(6);
    }

    /** So slow that it is taken for dead, and everything has been given back when it wants to commit. */
    @Test
    void a_process_that_was_given_up_commits_nothing_any_more() {
        var buyer = Buyer.with(context, 6);
        meanwhile.beforeTransaction(4, () -> {
            clock.pass(Duration.ofMinutes(2));
            assertThat(recovery.recover(Instant.MAX)).isEqualTo(1);
        });

        assertThatThrownBy(() -> orders.place(buyer.request(6))).isInstanceOf(IllegalStateException.class);

        buyer.assertHolds(0);
        assertThat(complete(orders.place(buyer.request(6))).numbers()).hasSize(6);
        buyer.assertHolds(6);
    }

    @Test
    void a_process_that_takes_less_than_two_minutes_is_not_given_up() {
        var buyer = Buyer.with(context, 6);
        meanwhile.beforeTransaction(4, () -> {
            clock.pass(Duration.ofSeconds(119));
            assertThat(recovery.recover(Instant.MAX)).isZero();
        });

        assertThat(complete(orders.place(buyer.request(6))).numbers()).hasSize(6);

        assertThat(meanwhile.over()).isTrue();
        buyer.assertHolds(6);
    }

    @Test
    void a_process_that_was_given_up_claims_nothing_any_more() {
        var buyer = Buyer.with(context, 6);
        meanwhile.beforeTransaction(3, () -> {
            clock.pass(Duration.ofMinutes(2));
            assertThat(recovery.recover(Instant.MAX)).isEqualTo(1);
        });

        assertThatThrownBy(() -> orders.place(buyer.request(6))).isInstanceOf(IllegalStateException.class);

        buyer.assertHolds(0);
    }

    private void takeFromStockOf(Buyer buyer, Buyer rival, int count) {
        List<Dialable> some = numbers.available(buyer.stock()).stream()
                .map(number -> number.listing().number())
                .limit(count)
                .toList();
        assertThat(explicitOrders.place(order(rival, some))).isInstanceOf(Result.Ok.class);
    }

    private static OrderRequest order(Buyer buyer, List<Dialable> numbers) {
        return new OrderRequest(buyer.id(), numbers, Routing.NONE, Optional.empty());
    }

    private static Complete complete(Result<BulkReceipt> result) {
        return (Complete) order(result);
    }

    private static BulkOrder order(Result<BulkReceipt> result) {
        return switch (result) {
            case Result.Ok<BulkReceipt>(BulkReceipt(var order, var _)) -> order;
            case Result.Refused<BulkReceipt>(var refusal) -> throw new AssertionError(refusal);
        };
    }
}
