package dev.numberpool.core.order;

import static dev.numberpool.fixture.Faults.Fault.CONFLICT;
import static dev.numberpool.fixture.Faults.Fault.CONFLICT_AND_CONDITION;
import static dev.numberpool.fixture.Faults.Fault.LOST_ANSWER;
import static dev.numberpool.fixture.Faults.Fault.SERVER_ERROR;
import static dev.numberpool.fixture.Faults.Fault.SERVER_ERROR_AFTERWARDS;
import static dev.numberpool.fixture.Faults.Fault.THROTTLING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.Money;
import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import dev.numberpool.core.Unavailable;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.PhoneNumbers;
import dev.numberpool.core.number.Routing;
import dev.numberpool.core.organization.Organization;
import dev.numberpool.core.organization.Organizations;
import dev.numberpool.fixture.Faults;
import dev.numberpool.fixture.Faults.Fault;
import dev.numberpool.fixture.OnDynamo;
import dev.numberpool.fixture.TestData;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever goes wrong between us and DynamoDB, a buyer gets one correct answer and pays at most once. */
@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class OrderFaultsTest implements OnDynamo {

    private static final Money START = new Money(1_000);

    @Inject
    PlaceOrder orders;

    @Inject
    PhoneNumbers numbers;

    @Inject
    Organizations organizations;

    @Inject
    Faults faults;

    @Inject
    TestData given;

    static Stream<List<Fault>> faults() {
        return Stream.concat(
                Stream.of(Fault.values()).map(List::of),
                Stream.of(
                        List.of(CONFLICT, CONFLICT, CONFLICT, CONFLICT),
                        List.of(THROTTLING, SERVER_ERROR, CONFLICT),
                        List.of(LOST_ANSWER, LOST_ANSWER, CONFLICT),
                        List.of(SERVER_ERROR_AFTERWARDS, THROTTLING, LOST_ANSWER)));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void an_order_is_placed_and_charged_once(List<Fault> coming) {
        var buyer = given.organization(START.cents());
        var stock = given.stock(2);
        faults.next(coming.toArray(Fault[]::new));

        var result = place(buyer, stock, "");

        assertThat(faults.over()).isTrue();
        assertThat(result).isInstanceOf(Result.Ok.class);
        assertHoldsAndPaid(buyer, 2);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_loser_is_told_what_is_gone_whatever_happens_to_the_snapshot(List<Fault> coming) {
        var stock = given.stock(3);
        assertThat(place(given.organization(START.cents()), stock.subList(1, 2), ""))
                .isInstanceOf(Result.Ok.class);
        faults.nextSnapshot(coming.toArray(Fault[]::new));

        var result = place(given.organization(START.cents()), stock, "");

        assertThat(faults.over()).isTrue();
        assertThat(result).isEqualTo(Result.refused(new Refusal.InsufficientInventory(3, stock.subList(1, 2))));
    }

    @Test
    void after_an_order_in_doubt_its_repetition_under_the_same_key_is_its_own_success() {
        var buyer = given.organization(START.cents());
        var stock = given.stock(2);
        faults.next(Faults.ofAllAttempts(LOST_ANSWER));
        faults.nextPut(Faults.ofAllAttempts(SERVER_ERROR));
        assertThatThrownBy(() -> place(buyer, stock, "key")).isInstanceOf(Unavailable.class);

        var result = place(buyer, stock, "key");

        assertThat(result)
                .isInstanceOfSatisfying(
                        Result.Ok.class,
                        ok -> assertThat(ok.value())
                                .isInstanceOfSatisfying(
                                        Receipt.class,
                                        receipt ->
                                                assertThat(receipt.replayed()).isTrue()));
        assertHoldsAndPaid(buyer, 2);
    }

    @Test
    void a_conflict_without_end_is_a_failure_and_never_a_refusal() {
        var buyer = given.organization(START.cents());
        var stock = given.stock(2);
        faults.next(Faults.ofAllAttempts(CONFLICT_AND_CONDITION));

        assertThatThrownBy(() -> place(buyer, stock, "")).isInstanceOf(Unavailable.class);

        assertHoldsAndPaid(buyer, 0);
    }

    private Result<Receipt> place(OrganizationId buyer, List<Dialable> stock, String key) {
        return orders.place(OrderRequest.of(buyer, stock, Routing.NONE, IdempotencyKey.parse(key)));
    }

    private void assertHoldsAndPaid(OrganizationId buyer, int count) {
        assertThat(numbers.held(buyer, Optional.empty(), 100)).hasSize(count);
        assertThat(organizations.find(buyer))
                .contains(new Organization(buyer, new Money(START.cents() - count * 94L), count, 0));
    }
}
