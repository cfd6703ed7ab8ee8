package dev.numberpool.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What each operation asks of DynamoDB, once the function remembers the campaign and what was counted in stock: one
 * call more where it does not know the caller's key. docs/architecture.md tells the same.
 */
class CallCountsTest extends OnContract {

    private static final Map<PublishedOperation, String> CALLS = Map.ofEntries(
            Map.entry(PublishedOperation.LIST_PHONE_NUMBERS, "GetItem Query"),
            Map.entry(PublishedOperation.SEARCH_PHONE_NUMBERS, "Query BatchGetItem"),
            Map.entry(PublishedOperation.GET_COVERAGE, ""),
            Map.entry(PublishedOperation.ORDER_PHONE_NUMBERS, "BatchGetItem TransactWriteItems"),
            Map.entry(PublishedOperation.BULK_ORDER_PHONE_NUMBERS, "Query BatchGetItem TransactWriteItems"),
            Map.entry(PublishedOperation.HOLD_PHONE_NUMBERS, "TransactWriteItems"),
            Map.entry(PublishedOperation.LIST_HOLDS, "Query"),
            Map.entry(PublishedOperation.CANCEL_HOLD, "GetItem BatchGetItem TransactWriteItems"),
            Map.entry(PublishedOperation.LIST_BULK_ORDERS, "Query"),
            Map.entry(PublishedOperation.GET_BULK_ORDER, "Query"),
            Map.entry(PublishedOperation.CANCEL_BULK_ORDER, "Query TransactWriteItems"),
            Map.entry(PublishedOperation.GET_PHONE_NUMBER, "Query GetItem"),
            Map.entry(PublishedOperation.UPDATE_PHONE_NUMBER, "Query TransactWriteItems"),
            Map.entry(PublishedOperation.ATTACH_CAMPAIGN, "Query TransactWriteItems"),
            Map.entry(PublishedOperation.DETACH_CAMPAIGN, "Query TransactWriteItems"),
            Map.entry(PublishedOperation.RELEASE_PHONE_NUMBER, "Query TransactWriteItems"),
            Map.entry(PublishedOperation.BULK_RELEASE_PHONE_NUMBERS, "Query TransactWriteItems"),
            Map.entry(PublishedOperation.LIST_NUMBERS, "GetItem Query"),
            Map.entry(PublishedOperation.CREATE_NUMBER, "GetItem Query BatchGetItem TransactWriteItems"),
            Map.entry(PublishedOperation.GET_NUMBER, "Query GetItem"),
            Map.entry(PublishedOperation.GET_MESSAGES, "Query GetItem"),
            Map.entry(PublishedOperation.DELETE_NUMBER, "Query TransactWriteItems"),
            Map.entry(PublishedOperation.ATTACH_NUMBER_TO_AGENT, "Query TransactWriteItems"),
            Map.entry(PublishedOperation.DETACH_NUMBER_FROM_AGENT, "Query TransactWriteItems"),
            Map.entry(PublishedOperation.LIST_NUMBERS_BY_STATUS, "GetItem Query"),
            Map.entry(PublishedOperation.IMPORT_PHONE_NUMBER, "TransactWriteItems"),
            Map.entry(PublishedOperation.ASSIGN_PHONE_NUMBER, "GetItem Query TransactWriteItems Query"),
            Map.entry(PublishedOperation.UNASSIGN_PHONE_NUMBER, "GetItem Query TransactWriteItems Query"));

    @ParameterizedTest
    @EnumSource
    void an_operation_makes_the_calls_that_it_is_said_to_make(PublishedOperation operation) {
        var told = Objects.requireNonNull(CALLS.get(operation))
                .transform(calls -> calls.isEmpty() ? List.<String>of() : List.of(calls.split(" ")));
        var before = operation.call(customer(operation), scene(operation).subject());
        var first = scene(operation).subject();
        var second = scene(operation).subject();
        var caller = customer(operation);
        assertThat(before.status()).isEqualTo(operation.done());

        calls.forget();
        assertThat(operation.call(caller, first).status()).isEqualTo(operation.done());
        assertThat(calls.made())
                .as("key not known")
                .isEqualTo(Stream.concat(Stream.of("GetItem"), told.stream()).toList());

        calls.forget();
        assertThat(operation.call(caller, second).status()).isEqualTo(operation.done());
        assertThat(calls.made()).as("key known").isEqualTo(told);
    }
}
