package dev.numberpool.core.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Limit;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import dev.numberpool.core.id.AgentId;
import dev.numberpool.core.number.Capabilities;
import dev.numberpool.core.number.PhoneNumbers;
import dev.numberpool.core.number.Routing;
import dev.numberpool.core.organization.Organizations;
import dev.numberpool.fixture.Calls;
import dev.numberpool.fixture.InterleavedActions;
import dev.numberpool.fixture.OnDynamo;
import dev.numberpool.fixture.TestData;
import io.micronaut.context.ApplicationContext;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class BuyNumberTest implements OnDynamo {

    private static final Capabilities VOICE_ONLY = new Capabilities(false, false, true);
    private static final Result<Receipt> NOTHING_LEFT = Result.refused(new Refusal.NoInventory());

    @Inject
    ApplicationContext context;

    @Inject
    PhoneNumbers numbers;

    @Inject
    PlaceOrder orders;

    @Inject
    InterleavedActions meanwhile;

    @Inject
    Calls calls;

    @Inject
    TestData given;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Market market;

    @BeforeEach
    void an_empty_market() {
        market = new Market(context, 1_000);
    }

    @AfterEach
    void everything_has_happened() {
        assertThat(meanwhile.over()).isTrue();
    }

    @Test
    void a_number_of_the_area_is_bought_as_an_order_of_one_is() {
        var _ = market.stock(212, 5);
        var wanted = market.stock(415, 1).getFirst();

        var bought = market.bought(market.area(415));

        assertThat(bought.listing().number()).isEqualTo(wanted);
        assertThat(bought.holding().routing()).isEqualTo(Routing.NONE);
        assertThat(numbers.held(market.buyer(), Optional.empty(), 10)).containsExactly(bought);
        market.assertPaid(1, 94);
    }

    /** Fewer numbers than a search would like to choose among: then it asks one or two more parts of the map. */
    @Test
    void a_purchase_is_queries_and_two_calls_and_one_more_for_each_thing_that_is_named() {
        var _ = market.stock(415, 50);
        var agent = given.agent(market.buyer());
        var purchase = List.of("Query", "BatchGetItem", "TransactWriteItems");

        assertCalls(market.request(), purchase);
        assertCalls(market.area(415), purchase);
        assertCalls(market.on(agent), after(purchase, "GetItem"));
        assertCalls(Market.keyed(market.request()), after(purchase, "GetItem"));
        assertCalls(market.area(907), purchase);
    }

    @Test
    void where_the_area_has_none_left_any_local_number_of_the_country_will_do() {
        var only = market.stock(212, 1).getFirst();
        var _ = market.stock(800, 3, NumberType.TOLL_FREE, Capabilities.ALL);

        assertThat(market.bought(market.area(415)).listing().number()).isEqualTo(only);
    }

    @Test
    void a_toll_free_number_is_sold_only_when_no_local_one_is_left() {
        var _ = market.stock(212, 2);
        var _ = market.stock(800, 1, NumberType.TOLL_FREE, Capabilities.ALL);

        assertThat(Stream.generate(() -> market.bought(market.request())).limit(3))
                .extracting(number -> number.listing().type())
                .containsExactly(NumberType.LOCAL, NumberType.LOCAL, NumberType.TOLL_FREE);
        market.assertPaid(3, 94 + 94 + 200);
        assertThat(market.buy(market.request())).isEqualTo(NOTHING_LEFT);
    }

    @Test
    void whoever_names_a_toll_free_area_code_gets_a_toll_free_number() {
        var _ = market.stock(212, 3);
        var wanted =
                market.stock(800, 1, NumberType.TOLL_FREE, Capabilities.ALL).getFirst();

        assertThat(market.bought(market.area(800)).listing().number()).isEqualTo(wanted);
        market.assertPaid(1, 200);
    }

    @Test
    void what_cannot_text_or_is_a_short_code_is_not_sold() {
        var _ = market.stock(415, 70, NumberType.LOCAL, VOICE_ONLY);
        var _ = market.shortCode("30001");

        assertThat(market.buy(market.area(415))).isEqualTo(NOTHING_LEFT);

        var only = market.stock(417, 1).getFirst();
        assertThat(market.bought(market.area(415)).listing().number()).isEqualTo(only);
    }

    @Test
    void a_number_of_another_country_is_not_sold() {
        var _ = market.stock(415, 1);

        assertThat(market.buy(market.abroad())).isEqualTo(NOTHING_LEFT);
    }

    @Test
    void however_often_others_are_faster_another_number_is_taken() {
        var _ = market.stock(415, 3);
        for (int times = 0; times < 12; times++) {
            meanwhile.before("TransactWriteItems", () -> {
                market.sellOut();
                var _ = market.stock(415, 1);
            });
        }

        var _ = market.bought(market.request());

        market.assertPaid(1, 94);
    }

    @Test
    void where_the_last_one_goes_to_another_nothing_is_left() {
        var _ = market.stock(415, 3);
        meanwhile.before("TransactWriteItems", market::sellOut);

        assertThat(market.buy(market.request())).isEqualTo(NOTHING_LEFT);

        market.assertPaid(0, 0);
    }

    @Test
    void a_number_is_bought_on_an_agent_of_the_organization() {
        var _ = market.stock(415, 2);
        var agent = given.agent(market.buyer());
        var strangers = given.agent(given.organization(0));

        assertThat(market.bought(market.on(agent)).holding().routing()).isEqualTo(Routing.NONE.onAgent(agent));

        assertThat(market.buy(market.on(strangers))).isEqualTo(Result.refused(new Refusal.UnknownAgent()));
        market.assertPaid(1, 94);
    }

    @Test
    void of_many_reasons_to_refuse_the_first_is_told() {
        market = market.forAnother(94);
        var explicit = OrderRequest.of(market.buyer(), given.stock(1), Routing.NONE, Optional.of(Market.KEY));
        assertThat(orders.place(explicit)).isInstanceOf(Result.Ok.class);
        var unknown = market.on(new AgentId("ffffffffffff"));

        assertThat(market.buy(Market.keyed(unknown))).isEqualTo(Result.refused(new Refusal.IdempotencyKeyReused()));
        assertThat(market.buy(unknown)).isEqualTo(Result.refused(new Refusal.UnknownAgent()));
        assertThat(market.buy(market.request())).isEqualTo(NOTHING_LEFT);
        var _ = market.stock(415, 1);
        assertThat(market.buy(market.request())).isEqualTo(Result.refused(new Refusal.InsufficientCredit()));
    }

    @Test
    void who_holds_as_many_as_he_may_buys_nothing_and_is_told_so_before_his_credit_is_looked_at() {
        market = market.forAnother(94);
        var _ = market.stock(415, 2);
        limit(1);
        var bought = market.bought(market.request());

        assertThat(market.buy(Market.keyed(market.request())))
                .isEqualTo(Result.refused(new Refusal.LimitExceeded(Limit.NUMBERS_HELD, 1)));

        market.assertPaid(1, 94);
        limit(2);
        assertThat(market.buy(Market.keyed(market.request())))
                .isEqualTo(Result.refused(new Refusal.InsufficientCredit()));
        assertThat(bought.holding().holder()).isEqualTo(market.buyer());
    }

    private void limit(int most) {
        var limits = Map.of(Limit.NUMBERS_HELD, OptionalInt.of(most));
        assertThat(context.getBean(Organizations.class).limit(market.buyer(), limits))
                .isPresent();
    }

    private void assertCalls(BuyRequest request, List<String> made) {
        market.letTheMapFollow();
        calls.forget();

        assertThat(market.buy(request)).isInstanceOf(Result.Ok.class);

        assertThat(calls.madeWithoutRepeatedQueries()).isEqualTo(made);
        assertThat(calls.made()).hasSizeLessThanOrEqualTo(made.size() + 2);
    }

    private static List<String> after(List<String> others, String... first) {
        return Stream.concat(Stream.of(first), others.stream()).toList();
    }
}
