package dev.numberpool.store;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;

/** Which table in DynamoDB is ours: the setting {@code numberpool.table}. */
@Singleton
final class TableName {

    private final String value;

    TableName(@Property(name = "numberpool.table") String value) {
        this.value = value;
    }

    String value() {
        return value;
    }
}
