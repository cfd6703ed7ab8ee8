package dev.numberpool.core.order.bulk;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

/**
 * Orders of three numbers are filled in parts already, for tests that have this property: DynamoDB Local takes a
 * millisecond for each number of a transaction.
 */
@Factory
@Requires(property = FewNumbersPerTransaction.PROPERTY)
final class FewNumbersPerTransaction {

    static final String PROPERTY = "numberpool.test.few-numbers-per-transaction";

    @Singleton
    @Replaces(NumbersPerTransaction.class)
    NumbersPerTransaction few() {
        return new NumbersPerTransaction(2, 4);
    }
}
