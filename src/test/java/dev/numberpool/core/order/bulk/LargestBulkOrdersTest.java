package dev.numberpool.core.order.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Result;
import dev.numberpool.core.number.PhoneNumbers;
import dev.numberpool.core.order.bulk.BulkOrder.Complete;
import dev.numberpool.fixture.Calls;
import dev.numberpool.fixture.OnDynamo;
import io.micronaut.context.ApplicationContext;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bulk orders in as many transactions as the store needs: up to 95 numbers in one, or else 98 in each part. */
@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class LargestBulkOrdersTest implements OnDynamo {

    @Inject
    ApplicationContext context;

    @Inject
    PlaceBulkOrder orders;

    @Inject
    PhoneNumbers numbers;

    @Inject
    Calls calls;

    /** In one transaction; or begun, claimed in parts, committed, settled in as many parts, ended. */
    @Tag("long")
    @ParameterizedTest
    @CsvSource({"95, 1", "96, 5", "98, 5", "99, 7"})
    void as_many_as_there_are_can_be_ordered(int quantity, int transactions) {
        assertAllAreOrdered(quantity, transactions);
    }

    /** Begin, eleven claims, commit, eleven settlements, end. */
    @Tag("long")
    @Test
    void an_order_of_a_thousand_is_twenty_five_transactions() {
        assertAllAreOrdered(1_000, 25);
    }

    @Test
    void an_order_of_one_transaction_is_one_transaction_after_the_search() {
        var buyer = Buyer.with(context, 200);
        calls.forget();

        assertThat(complete(orders.place(buyer.request(95))).numbers()).hasSize(95);

        assertThat(calls.made())
                .filteredOn(call -> !call.equals("Query"))
                .containsExactly("GetItem", "BatchGetItem", "TransactWriteItems");
    }

    private void assertAllAreOrdered(int quantity, int transactions) {
        var buyer = Buyer.with(context, quantity);
        calls.forget();

        var order = complete(orders.place(buyer.request(quantity)));

        assertThat(calls.made()).filteredOn("TransactWriteItems"::equals).hasSize(transactions);
        assertThat(order.numbers())
                .extracting(number -> number.listing().number())
                .containsExactlyInAnyOrderElementsOf(buyer.stock());
        assertThat(order.numbers()).extracting(number -> number.holding().id()).doesNotHaveDuplicates();
        assertThat(numbers.held(buyer.id(), Optional.empty(), 2_000))
                .containsExactlyInAnyOrderElementsOf(order.numbers());
        buyer.assertHolds(quantity);
    }

    private static Complete complete(Result<BulkReceipt> result) {
        return switch (result) {
            case Result.Ok<BulkReceipt>(BulkReceipt(var order, var _)) -> (Complete) order;
            case Result.Refused<BulkReceipt>(var refusal) -> throw new AssertionError(refusal);
        };
    }
}
