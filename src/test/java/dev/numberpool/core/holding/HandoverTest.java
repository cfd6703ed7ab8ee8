package dev.numberpool.core.holding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.PhoneNumber.Available;
import dev.numberpool.core.number.PhoneNumbers;
import dev.numberpool.core.number.Routing;
import dev.numberpool.core.order.OrderRequest;
import dev.numberpool.core.order.PlaceOrder;
import dev.numberpool.core.order.Receipt;
import dev.numberpool.fixture.Calls;
import dev.numberpool.fixture.InterleavedActions;
import dev.numberpool.fixture.OnDynamo;
import dev.numberpool.fixture.StillClock;
import dev.numberpool.fixture.TestData;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A number goes from one holder to the next by functions whose clocks differ, and is never held by both. */
@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class HandoverTest implements OnDynamo {

    private static final int ROUNDS = 60;
    private static final int MOST_SKEW_IN_MILLIS = 180_000;

    @Inject
    PlaceOrder orders;

    @Inject
    PhoneNumbers numbers;

    @Inject
    Holdings holdings;

    @Inject
    Releases releases;

    @Inject
    QuarantinedNumbers quarantine;

    @Inject
    StillClock clock;

    @Inject
    InterleavedActions meanwhile;

    @Inject
    Calls calls;

    @Inject
    TestData given;

    private OrganizationId buyer = new OrganizationId("set-before-each-test");

    @BeforeEach
    void a_buyer() {
        buyer = given.organization(10_000);
    }

    @AfterEach
    void everything_has_happened() {
        assertThat(meanwhile.over()).isTrue();
    }

    @Test
    void an_order_by_a_clock_that_is_behind_is_after_its_numbers_came_into_stock() {
        var stock = given.stock(2);
        Instant stocked = now();
        clock.pass(Duration.ofMinutes(-3));
        calls.forget();

        var order = order(stock);

        assertThat(calls.made()).containsExactly("BatchGetItem", "TransactWriteItems");
        assertThat(held(order)).extracting(number -> number.holding().since()).containsOnly(stocked.plusMillis(1));
    }

    @Test
    void a_number_that_is_in_stock_again_with_a_later_time_is_ordered_in_another_attempt() {
        var stock = given.stock(2);
        meanwhile.before("TransactWriteItems", () -> recycle(stock.getFirst(), Duration.ofMinutes(3)));

        var order = order(stock);

        assertThat(calls.made()).endsWith("TransactWriteItems", "TransactWriteItems");
        assertThat(held(order))
                .extracting(number -> number.holding().since())
                .containsOnly(now().plus(Duration.ofMinutes(3)));
    }

    @Test
    void what_is_gone_is_named_alone_where_another_number_is_in_stock_again() {
        var stock = given.stock(3);
        meanwhile.before("TransactWriteItems", () -> {
            recycle(stock.getFirst(), Duration.ofMinutes(3));
            var _ = ordered(stock.subList(2, 3));
        });

        assertThat(order(stock)).isEqualTo(Result.refused(new Refusal.InsufficientInventory(3, stock.subList(2, 3))));
    }

    @Test
    void a_number_that_others_have_each_time_in_between_is_gone_in_the_end() {
        var stock = given.stock(1);
        for (int attempt = 0; attempt < 10; attempt++) {
            meanwhile.before("TransactWriteItems", () -> recycle(stock.getFirst(), Duration.ofSeconds(1)));
        }

        assertThat(order(stock)).isEqualTo(Result.refused(new Refusal.InsufficientInventory(1, stock)));
    }

    @Test
    void a_number_that_returns_by_a_clock_that_is_behind_is_in_stock_after_its_last_holding() {
        var held = ordered(given.stock(1));
        clock.pass(Duration.ofMinutes(3));
        var resting = releases.release(held, clock.instant());
        Instant released = now();
        clock.pass(Duration.ofMinutes(-6));

        assertThat(quarantine.returnToStock(resting, now())).isEqualTo(1);

        assertThat(numbers.available(List.of(held.getFirst().listing().number())))
                .extracting(Available::since)
                .containsExactly(released);
    }

    @Test
    void whatever_the_clocks_say_no_two_holdings_of_a_number_overlap() {
        long seed = System.nanoTime();
        System.out.println("HandoverTest seed " + seed);
        var random = new Random(seed);
        var number = given.stock(1);
        Instant free = Instant.EPOCH;
        Duration skew = Duration.ZERO;
        for (int round = 0; round < ROUNDS; round++) {
            skew = another(skew, random);
            var held = ordered(number);
            assertThat(held.getFirst().holding().since()).isAfter(free);
            skew = another(skew, random);
            var resting = releases.release(held, clock.instant());
            assertThat(resting.getFirst().last().updatedAt())
                    .isAfterOrEqualTo(held.getFirst().holding().since());
            free = resting.getFirst().last().updatedAt();
            skew = another(skew, random);
            assertThat(quarantine.returnToStock(resting, now())).isEqualTo(1);
        }
    }

    /** Another function does the next thing, a moment later, by its own clock. */
    private Duration another(Duration skew, Random random) {
        Duration next = Duration.ofMillis(random.nextInt(-MOST_SKEW_IN_MILLIS, MOST_SKEW_IN_MILLIS));
        clock.pass(next.minus(skew).plusMillis(random.nextInt(50)));
        return next;
    }

    /** Sold, given up, and in stock again by a clock that is ahead of ours. */
    private void recycle(Dialable number, Duration ahead) {
        var held = ordered(List.of(number));
        var resting = releases.release(held, clock.instant());
        Instant later = held.getFirst().holding().since().plus(ahead).minusMillis(2);
        assertThat(quarantine.returnToStock(resting, later)).isEqualTo(1);
    }

    private List<Assigned> ordered(List<Dialable> some) {
        return held(order(some));
    }

    private List<Assigned> held(Result<Receipt> order) {
        return switch (order) {
            case Result.Ok<Receipt>(var receipt) -> {
                var held = new ArrayList<>(receipt.order().numbers());
                held.forEach(number -> assertThat(holdings.now(number)).contains(number));
                yield held;
            }
            case Result.Refused<Receipt>(var refusal) -> throw new AssertionError(refusal);
        };
    }

    private Result<Receipt> order(List<Dialable> some) {
        return orders.place(new OrderRequest(buyer, some, Routing.NONE, Optional.empty()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
