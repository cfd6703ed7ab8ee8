package dev.numberpool.core.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import dev.numberpool.core.holding.Releases;
import dev.numberpool.core.id.AgentId;
import dev.numberpool.core.number.Capabilities;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.Routing;
import dev.numberpool.fixture.AtOnce;
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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The purchase of the one number that is named. */
@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class BuyExactlyTest implements OnDynamo {

    @Inject
    ApplicationContext context;

    @Inject
    Releases releases;

    @Inject
    StillClock clock;

    @Inject
    InterleavedActions meanwhile;

    @Inject
    Faults faults;

    @Inject
    Calls calls;

    @Inject
    TestData given;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Market market;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Dialable wanted;

    @BeforeEach
    void a_market() {
        market = new Market(context, 1_000);
        wanted = market.stock(415, 9).get(4);
    }

    @AfterEach
    void everything_has_happened() {
        assertThat(meanwhile.over()).isTrue();
        assertThat(faults.over()).isTrue();
    }

    @Test
    void that_number_is_bought_and_paid_for_once() {
        var bought = market.bought(market.exactly(wanted));

        assertThat(bought.listing().number()).isEqualTo(wanted);
        assertThat(bought.holding().routing()).isEqualTo(Routing.NONE);
        market.assertPaid(1, 94);
    }

    @Test
    void a_number_that_cannot_text_is_bought_too_by_who_names_it() {
        var voice = market.stock(415, 1, NumberType.TOLL_FREE, new Capabilities(false, false, true))
                .getFirst();

        assertThat(market.bought(market.exactly(voice)).listing().number()).isEqualTo(voice);
        market.assertPaid(1, 200);
    }

    @Test
    void where_it_is_gone_no_other_is_bought() {
        var other = market.forAnother(1_000);
        var resting = other.bought(other.exactly(wanted));
        var never = Dialable.of("+14155559999");

        assertThat(market.buy(market.exactly(wanted))).isEqualTo(gone(wanted));
        assertThat(market.buy(market.exactly(never))).isEqualTo(gone(never));
        var _ = releases.release(List.of(resting), clock.instant());
        assertThat(market.buy(market.exactly(wanted))).isEqualTo(gone(wanted));
        market.assertPaid(0, 0);
    }

    @Test
    void where_another_is_faster_it_is_gone() {
        var other = market.forAnother(1_000);
        meanwhile.before("TransactWriteItems", () -> {
            var _ = other.bought(other.exactly(wanted));
        });

        assertThat(market.buy(market.exactly(wanted))).isEqualTo(gone(wanted));

        market.assertPaid(0, 0);
    }

    @Test
    void of_16_at_once_one_gets_it() throws Exception {
        var buyers = Stream.generate(() -> market.forAnother(1_000)).limit(16).toList();
        var purchases = buyers.stream()
                .<Callable<Result<Receipt>>>map(buyer -> () -> buyer.buy(buyer.exactly(wanted)))
                .toList();

        var results = AtOnce.run(purchases);

        assertThat(results.stream().filter(Result.Ok.class::isInstance)).hasSize(1);
        assertThat(results.stream().filter(gone(wanted)::equals)).hasSize(15);
    }

    @Test
    void sent_again_under_its_key_it_is_the_same_purchase() {
        var request = Market.keyed(market.exactly(wanted));
        var first = market.bought(request);

        assertThat(market.bought(request)).isEqualTo(first);
        assertThat(market.buy(request).map(Receipt::replayed)).isEqualTo(Result.ok(true));
        assertThat(market.buy(market.exactly(wanted))).as("without the key").isEqualTo(gone(wanted));
        market.assertPaid(1, 94);
    }

    @Test
    void another_request_under_the_key_is_refused_whether_it_names_a_number_or_not() {
        var _ = market.bought(Market.keyed(market.exactly(wanted)));
        var neighbour = Dialable.of(wanted.text().substring(0, 11) + "8");
        var others = List.of(
                market.request(),
                market.area(415),
                market.exactly(neighbour),
                market.exactly(wanted, given.agent(market.buyer())));

        assertThat(others)
                .allSatisfy(other -> assertThat(market.buy(Market.keyed(other)))
                        .isEqualTo(Result.refused(new Refusal.IdempotencyKeyReused())));
        market.assertPaid(1, 94);
    }

    @Test
    void the_key_of_a_purchase_of_any_number_is_none_for_a_purchase_of_that_one() {
        var any = market.bought(Market.keyed(market.request()));

        assertThat(market.buy(Market.keyed(market.exactly(any.listing().number()))))
                .isEqualTo(Result.refused(new Refusal.IdempotencyKeyReused()));
    }

    @Test
    void twice_at_once_under_one_key_neither_is_told_that_it_is_gone() {
        var request = Market.keyed(market.exactly(wanted));
        var first = new ArrayList<Assigned>();
        meanwhile.before("TransactWriteItems", () -> first.add(market.bought(request)));

        var second = market.bought(request);

        assertThat(first).containsExactly(second);
        market.assertPaid(1, 94);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void whatever_goes_wrong_on_the_way_it_is_bought_once(Fault fault) {
        var request = Market.keyed(market.exactly(wanted));
        faults.next(fault, fault);

        var bought = market.bought(request);

        assertThat(market.bought(request)).isEqualTo(bought);
        market.assertPaid(1, 94);
    }

    @Test
    void it_is_bought_on_an_agent_of_the_organization() {
        var agent = given.agent(market.buyer());

        assertThat(market.bought(market.exactly(wanted, agent)).holding().routing())
                .isEqualTo(Routing.NONE.onAgent(agent));
    }

    @Test
    void of_many_reasons_to_refuse_the_first_is_told() {
        market = market.forAnother(93);
        var never = Dialable.of("+14155559999");

        assertThat(market.buy(market.exactly(never, new AgentId("ffffffffffff"))))
                .isEqualTo(Result.refused(new Refusal.UnknownAgent()));
        assertThat(market.buy(market.exactly(never))).isEqualTo(gone(never));
        assertThat(market.buy(market.exactly(wanted))).isEqualTo(Result.refused(new Refusal.InsufficientCredit()));
    }

    @Test
    void it_is_two_calls_and_one_more_for_each_thing_that_is_named() {
        var agent = given.agent(market.buyer());
        var keyed = market.stock(416, 1).getFirst();
        var routed = market.stock(416, 1).getFirst();

        assertCalls(market.exactly(wanted), "BatchGetItem", "TransactWriteItems");
        assertCalls(market.exactly(routed, agent), "GetItem", "BatchGetItem", "TransactWriteItems");
        assertCalls(Market.keyed(market.exactly(keyed)), "GetItem", "BatchGetItem", "TransactWriteItems");
    }

    private void assertCalls(BuyRequest request, String... made) {
        calls.forget();

        assertThat(market.buy(request)).isInstanceOf(Result.Ok.class);

        assertThat(calls.made()).containsExactly(made);
    }

    private static Result<Receipt> gone(Dialable number) {
        return Result.refused(new Refusal.InsufficientInventory(1, List.of(number)));
    }
}
