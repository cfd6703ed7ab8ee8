package dev.numberpool;

import dev.numberpool.local.OwnMachine;
import io.micronaut.test.support.TestPropertyProvider;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;

/** Gives a test class an application on a table of its own. */
@Tag(LocalDynamo.TAG)
public interface OnDynamo extends TestPropertyProvider {

    @Override
    default Map<String, String> getProperties() {
        var properties = new HashMap<>(OwnMachine.DYNAMODB);
        properties.put("numberpool.table", withStream() ? LocalDynamo.newTable() : LocalDynamo.newTableWithoutStream());
        properties.put("numberpool.dynamodb.endpoint", LocalDynamo.endpoint().toString());
        return properties;
    }

    /** Whether the class reads the stream of its table. */
    default boolean withStream() {
        return false;
    }
}
