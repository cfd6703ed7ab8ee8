package dev.numberpool.core.order;

import static dev.numberpool.fixture.DynamoProxy.Network.ANSWER_LOST;
import static dev.numberpool.fixture.DynamoProxy.Network.CONFLICT;
import static dev.numberpool.fixture.DynamoProxy.Network.FAILS;
import static dev.numberpool.fixture.DynamoProxy.Network.FAILS_AFTERWARDS;
import static dev.numberpool.fixture.DynamoProxy.Network.GOOD;
import static dev.numberpool.fixture.DynamoProxy.Network.REQUEST_LOST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.numberpool.core.Country;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.E164;
import dev.numberpool.core.Money;
import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import dev.numberpool.core.Unavailable;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.PhoneNumbers;
import dev.numberpool.core.number.Routing;
import dev.numberpool.core.organization.Organization;
import dev.numberpool.core.organization.Organizations;
import dev.numberpool.core.stock.AreaCode;
import dev.numberpool.fixture.DynamoProxy.Call;
import dev.numberpool.fixture.DynamoProxy.Network;
import dev.numberpool.fixture.OnDynamoProxy;
import dev.numberpool.fixture.TestData;
import dev.numberpool.fixture.Thorough;
import io.micronaut.test.annotation.MockBean;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** An order whose transaction got no answer is found out about before anything is said to its buyer. */
@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class OrdersInDoubtTest extends OnDynamoProxy {

    private static final String TRANSACTION = "TransactWriteItems";
    private static final Pattern TOKEN = Pattern.compile("\"ClientRequestToken\":\"([^\"]+)\"");
    private static final Money START = new Money(1_000);

    @Inject
    PlaceOrder orders;

    @Inject
    BuyNumber purchases;

    @Inject
    PhoneNumbers numbers;

    @Inject
    Organizations organizations;

    @Inject
    TestData given;

    private final List<Integer> sold = new CopyOnWriteArrayList<>();
    private OrganizationId buyer = new OrganizationId("set-before-each-test");
    private List<Dialable> stock = List.of();

    @MockBean(Sales.class)
    Sales sales() {
        return sold::add;
    }

    @BeforeEach
    void a_buyer() {
        buyer = given.organization(START.cents());
        stock = given.stock(3);
        sold.clear();
        network.mend(); // and forget what the stock took
    }

    static Stream<Arguments> committed() {
        return waysOn(
                ANSWER_LOST, FAILS_AFTERWARDS, ANSWER_LOST.thenOnRetries(CONFLICT), ANSWER_LOST.thenOnRetries(FAILS));
    }

    @ParameterizedTest
    @MethodSource("committed")
    void one_that_was_committed_is_answered_so(WayToOrder way, Network fault) {
        network.use(fault.on(TRANSACTION));

        var receipt = ok(place(way));

        assertThat(receipt.replayed()).isFalse();
        assertThat(sold).containsExactly(way.quantity);
        assertHoldsAndPaid(way.quantity);
        assertThat(transactions()).hasSize(3);
        assertThat(transactions().stream().map(OrdersInDoubtTest::token).distinct())
                .hasSize(1);
    }

    static Stream<Arguments> uncommitted() {
        return waysOn(REQUEST_LOST, FAILS, REQUEST_LOST.thenOnRetries(CONFLICT));
    }

    /** Even if its first attempt reaches DynamoDB after all. */
    @ParameterizedTest
    @MethodSource("uncommitted")
    void one_that_was_not_is_unavailable_and_never_will_be(WayToOrder way, Network fault) {
        network.use(fault.on(TRANSACTION));

        var failure = unavailable(way);

        assertThat(failure.isInDoubt()).isFalse();
        assertThat(sold).isEmpty();
        assertHoldsAndPaid(0);
        assertThat(network.toDynamo(transactions().getFirst()).status()).isEqualTo(400);
        assertHoldsAndPaid(0);
        network.mend();
        assertThat(ok(place(way)).replayed()).isFalse();
        assertHoldsAndPaid(way.quantity);
    }

    /** Refused in between, for there was no credit: when there is again, nothing of the first attempt may come back. */
    @ParameterizedTest
    @EnumSource(WayToOrder.class)
    void a_refusal_holds_although_an_earlier_attempt_is_still_under_way(WayToOrder way) {
        Network impoverishing = (call, proxy) -> {
            var _ = organizations.adjust(buyer, -START.cents());
            return GOOD.carry(call, proxy);
        };
        network.use(REQUEST_LOST.then(impoverishing.then(GOOD)).on(TRANSACTION));

        assertThat(place(way)).isEqualTo(Result.refused(new Refusal.InsufficientCredit()));

        var _ = organizations.adjust(buyer, START.cents());
        Call late = transactions().getFirst();
        assertThat(network.toDynamo(late).status()).isEqualTo(400);
        assertThat(sold).isEmpty();
        assertHoldsAndPaid(0);
    }

    /** Here nobody need find out anything. */
    @ParameterizedTest
    @EnumSource(WayToOrder.class)
    void one_that_was_in_conflict_all_the_time_leaves_no_doubt(WayToOrder way) {
        network.use(CONFLICT.on(TRANSACTION));

        assertThat(unavailable(way).isInDoubt()).isFalse();

        assertThat(network.calls()).noneMatch(call -> call.operation().equals("PutItem"));
        assertHoldsAndPaid(0);
    }

    @ParameterizedTest
    @EnumSource(WayToOrder.class)
    void what_was_found_out_and_not_heard_is_found_out_again(WayToOrder way) {
        var lostOnce = ANSWER_LOST.then(GOOD);
        var lost = REQUEST_LOST.on(TRANSACTION);
        network.use((call, proxy) -> (call.operation().equals("PutItem") ? lostOnce : lost).carry(call, proxy));

        assertThat(unavailable(way).isInDoubt()).isFalse();

        assertThat(network.calls().stream().filter(call -> call.operation().equals("PutItem")))
                .hasSize(2);
        assertHoldsAndPaid(0);
    }

    @ParameterizedTest
    @EnumSource(WayToOrder.class)
    void where_dynamodb_stays_silent_the_doubt_is_told_and_the_numbers_tell_the_rest(WayToOrder way) {
        network.use((call, proxy) -> switch (call.operation()) {
            case TRANSACTION -> ANSWER_LOST.carry(call, proxy);
            case "PutItem" -> REQUEST_LOST.carry(call, proxy);
            default -> GOOD.carry(call, proxy);
        });

        assertThat(unavailable(way).isInDoubt()).isTrue();

        assertThat(sold).isEmpty();
        assertHoldsAndPaid(way.quantity);
        network.mend();
        if (way.key().isPresent()) {
            assertThat(ok(place(way)).replayed()).isTrue();
            assertHoldsAndPaid(way.quantity);
        }
    }

    /** Every way and every fault at least once; in the profile full, every way on every fault. */
    private static Stream<Arguments> waysOn(Network... faults) {
        var ways = WayToOrder.values();
        int turns = Thorough.count(1, faults.length);
        return IntStream.range(0, ways.length * turns)
                .mapToObj(i -> Arguments.of(ways[i / turns], faults[(i / turns + i % turns) % faults.length]));
    }

    private Result<Receipt> place(WayToOrder way) {
        return switch (way) {
            case EXPLICIT, EXPLICIT_UNDER_A_KEY ->
                orders.place(OrderRequest.of(buyer, stock.subList(0, way.quantity), Routing.NONE, way.key()));
            case PURCHASE, PURCHASE_UNDER_A_KEY -> buy(new Wanted.Any(new Country("US"), area()), way);
            case EXACT_PURCHASE -> buy(new Wanted.Exactly((E164) stock.getFirst()), way);
        };
    }

    private Result<Receipt> buy(Wanted wanted, WayToOrder way) {
        return purchases.buy(new BuyRequest(buyer, wanted, Optional.empty(), way.key()));
    }

    private Optional<AreaCode> area() {
        return AreaCode.parse(stock.getFirst().text().substring(2, 5));
    }

    private Unavailable unavailable(WayToOrder way) {
        return catchThrowableOfType(Unavailable.class, () -> place(way));
    }

    private static Receipt ok(Result<Receipt> result) {
        return switch (result) {
            case Result.Ok<Receipt>(var receipt) -> receipt;
            case Result.Refused<Receipt>(var refusal) -> throw new AssertionError(refusal);
        };
    }

    private List<Call> transactions() {
        return network.calls().stream()
                .filter(call -> call.operation().equals(TRANSACTION))
                .toList();
    }

    private static String token(Call transaction) {
        var matcher = TOKEN.matcher(transaction.body());
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private void assertHoldsAndPaid(int count) {
        assertThat(numbers.held(buyer, Optional.empty(), 100)).hasSize(count);
        assertThat(organizations.find(buyer))
                .contains(new Organization(buyer, new Money(START.cents() - count * 94L), count, 0));
    }
}
