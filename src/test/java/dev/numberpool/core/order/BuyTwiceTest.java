package dev.numberpool.core.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import dev.numberpool.core.Unavailable;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.fixture.Calls;
import dev.numberpool.fixture.Faults;
import dev.numberpool.fixture.Faults.Fault;
import dev.numberpool.fixture.InterleavedActions;
import dev.numberpool.fixture.OnDynamo;
import dev.numberpool.fixture.StillClock;
import dev.numberpool.fixture.TestData;
import io.micronaut.context.ApplicationContext;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same request under the same key: one number, paid for once, and the same answer. */
@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class BuyTwiceTest implements OnDynamo {

    @Inject
    ApplicationContext context;

    @Inject
    InterleavedActions meanwhile;

    @Inject
    Faults faults;

    @Inject
    StillClock clock;

    @Inject
    Calls calls;

    @Inject
    TestData given;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Market market;

    @BeforeEach
    void a_market() {
        market = new Market(context, 1_000);
    }

    @AfterEach
    void everything_has_happened() {
        assertThat(meanwhile.over()).isTrue();
        assertThat(faults.over()).isTrue();
    }

    @Test
    void the_second_time_stock_and_credit_may_be_gone() {
        market = market.forAnother(94);
        var _ = market.stock(415, 1);
        var request = Market.keyed(market.area(415));
        var first = market.bought(request);
        clock.pass(Duration.ofHours(23));
        calls.forget();

        assertThat(market.bought(request)).isEqualTo(first);

        assertThat(calls.made()).containsExactly("GetItem", "GetItem");
        assertThat(market.buy(request).map(Receipt::replayed)).isEqualTo(Result.ok(true));
        market.assertPaid(1, 94);
    }

    @Test
    void another_request_under_the_key_is_refused_although_nothing_is_in_stock() {
        var _ = market.stock(415, 1);
        var _ = market.bought(Market.keyed(market.request()));
        var others = List.of(market.area(415), market.on(given.agent(market.buyer())), market.abroad());

        assertThat(others)
                .allSatisfy(other -> assertThat(market.buy(Market.keyed(other)))
                        .isEqualTo(Result.refused(new Refusal.IdempotencyKeyReused())));
        market.assertPaid(1, 94);
    }

    @Test
    void twice_at_once_buys_one_number() {
        var _ = market.stock(415, 5);
        var request = Market.keyed(market.request());
        var first = new ArrayList<Assigned>();
        meanwhile.before("TransactWriteItems", () -> first.add(market.bought(request)));

        var second = market.bought(request);

        assertThat(first).containsExactly(second);
        market.assertPaid(1, 94);
    }

    @Test
    void twice_at_once_for_the_last_number_neither_is_told_that_it_is_gone() {
        var _ = market.stock(415, 1);
        var request = Market.keyed(market.request());
        var first = new ArrayList<Assigned>();
        meanwhile.before("BatchGetItem", () -> first.add(market.bought(request)));

        var second = market.bought(request);

        assertThat(first).containsExactly(second);
        market.assertPaid(1, 94);
    }

    @Test
    void after_a_purchase_in_doubt_its_repetition_is_its_own_success() {
        var _ = market.stock(415, 5);
        var request = Market.keyed(market.request());
        faults.next(Faults.ofAllAttempts(Fault.LOST_ANSWER));
        faults.nextPut(Faults.ofAllAttempts(Fault.SERVER_ERROR));
        assertThatThrownBy(() -> market.buy(request))
                .isInstanceOfSatisfying(
                        Unavailable.class,
                        failure -> assertThat(failure.isInDoubt()).isTrue());

        assertThat(market.buy(request).map(Receipt::replayed)).isEqualTo(Result.ok(true));

        market.assertPaid(1, 94);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void whatever_goes_wrong_on_the_way_one_number_is_bought(Fault fault) {
        var _ = market.stock(415, 5);
        var request = Market.keyed(market.request());
        faults.next(fault, fault);

        var bought = market.bought(request);

        assertThat(market.bought(request)).isEqualTo(bought);
        market.assertPaid(1, 94);
    }
}
