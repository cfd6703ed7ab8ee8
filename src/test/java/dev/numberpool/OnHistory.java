package dev.numberpool;

import dev.numberpool.local.OwnMachine;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;

/** Gives a test class an application on a table of its own, and on a migrated database of its own in PostgreSQL. */
@Tag("process")
public interface OnHistory extends OnDynamo {

    @Override
    default Map<String, String> getProperties() {
        var properties = new HashMap<>(OnDynamo.super.getProperties());
        properties.putAll(OwnMachine.HISTORY);
        properties.put("datasources.default.url", historyUrl());
        properties.put("numberpool.history.connections", "10");
        return properties;
    }

    /** Another one for a class that stops its database: {@link StoppablePostgres#url()}. */
    default String historyUrl() {
        return LocalHistory.newDatabase();
    }
}
