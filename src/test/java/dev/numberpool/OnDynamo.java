package dev.numberpool;

import io.micronaut.test.support.TestPropertyProvider;
import java.util.Map;
import org.junit.jupiter.api.Tag;

/** Gives a test class an application on a table of its own. */
@Tag(LocalDynamo.TAG)
public interface OnDynamo extends TestPropertyProvider {

    @Override
    default Map<String, String> getProperties() {
        return Map.of(
                "numberpool.table",
                withStream() ? LocalDynamo.newTable() : LocalDynamo.newTableWithoutStream(),
                "numberpool.dynamodb.endpoint",
                LocalDynamo.endpoint().toString());
    }

    /** Whether the class reads the stream of its table. */
    default boolean withStream() {
        return false;
    }
}
