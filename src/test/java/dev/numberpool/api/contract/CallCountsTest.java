package dev.numberpool.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What each operation asks of DynamoDB, once the function remembers the campaign: one call more where it does not know
 * the caller's key. docs/architecture.md tells the same.
 */
class CallCountsTest extends OnContract {

    @ParameterizedTest
    @EnumSource
    void an_operation_makes_the_calls_that_it_is_said_to_make(PublishedOperation operation) {
        var before = operation.call(customer(operation), scene(operation).subject());
        var first = scene(operation).subject();
        var second = scene(operation).subject();
        var caller = customer(operation);
        assertThat(before.status()).isEqualTo(operation.done());

        calls.forget();
        assertThat(operation.call(caller, first).status()).isEqualTo(operation.done());
        assertThat(calls.made())
                .as("key not known")
                .isEqualTo(Stream.concat(Stream.of("GetItem"), operation.calls().stream())
                        .toList());

        calls.forget();
        assertThat(operation.call(caller, second).status()).isEqualTo(operation.done());
        assertThat(calls.made()).as("key known").isEqualTo(operation.calls());
    }
}
