package dev.numberpool.core.number;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Numbers;
import dev.numberpool.core.Result;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.order.OrderRequest;
import dev.numberpool.core.order.PlaceOrder;
import dev.numberpool.core.order.Receipt;
import dev.numberpool.fixture.Calls;
import dev.numberpool.fixture.OnDynamo;
import dev.numberpool.fixture.TestData;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

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

    private static List<Listing> listings(int areaCode, int count) {
        return Numbers.numbers(areaCode, count).stream().map(Numbers::local).toList();
    }
}
