package dev.numberpool.core.number;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Numbers;
import dev.numberpool.core.Result;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.order.OrderRequest;
import dev.numberpool.core.order.PlaceOrder;
import dev.numberpool.core.order.Receipt;
import dev.numberpool.fixture.Calls;
import dev.numberpool.fixture.Faults;
import dev.numberpool.fixture.Faults.Fault;
import dev.numberpool.fixture.OnDynamo;
import dev.numberpool.fixture.StockMapAtOnce;
import dev.numberpool.fixture.TestData;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DynamoPhoneNumbersTest implements OnDynamo, PhoneNumbersContract {

    @Inject
    PhoneNumbers numbers;

    @Inject
    PlaceOrder orders;

    @Inject
    TestData given;

    @Inject
    Calls calls;

    @Inject
    Faults faults;

    /** So that all calls are those of the numbers. */
    @Override
    public Map<String, String> getProperties() {
        var properties = new HashMap<>(OnDynamo.super.getProperties());
        properties.put(StockMapAtOnce.NOT_HERE, "true");
        return properties;
    }

    @Override
    public PhoneNumbers numbers() {
        return numbers;
    }

    @Override
    public List<Assigned> held(int count) {
        var buyer = given.organization(1_000);
        var request = new OrderRequest(buyer, given.stock(count), Routing.NONE, Optional.empty());
        return switch (orders.place(request)) {
            case Result.Ok<Receipt>(Receipt(var order, var _)) -> order.numbers();
            case Result.Refused<Receipt>(var refusal) -> throw new AssertionError(refusal);
        };
    }

    @Test
    void a_hundred_new_numbers_are_one_transaction_and_a_hundred_known_ones_too() {
        assertThat(numbers.add(listings(997, 1))).hasSize(1);
        calls.forget();

        assertThat(numbers.add(listings(998, PhoneNumbers.MOST_AT_ONCE))).hasSize(100);
        assertThat(numbers.add(listings(998, PhoneNumbers.MOST_AT_ONCE))).isEmpty();

        assertThat(calls.made()).containsExactly("TransactWriteItems", "TransactWriteItems");
    }

    @ParameterizedTest
    @EnumSource(names = {"SERVER_ERROR_AFTERWARDS", "LOST_ANSWER"})
    void what_the_store_takes_only_when_it_is_asked_again_was_in_its_way(Fault fault) {
        assertThat(numbers.take(listings(996, 1)).storeWasBusy()).isFalse();
        faults.next(fault);

        assertThat(numbers.take(listings(995, 2)).storeWasBusy()).isTrue();

        assertThat(faults.over()).isTrue();
        assertThat(numbers.take(listings(994, 1)).storeWasBusy()).isFalse();
    }

    private static List<Listing> listings(int areaCode, int count) {
        return Numbers.numbers(areaCode, count).stream().map(Numbers::local).toList();
    }
}
