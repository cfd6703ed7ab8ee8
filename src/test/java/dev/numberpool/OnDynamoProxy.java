package dev.numberpool;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;

/** Gives a test class a table that its application reaches through a network of its own. */
public abstract class OnDynamoProxy implements OnDynamo {

    protected final DynamoProxy network = DynamoProxy.open();

    /** More attempts would only take longer. */
    @Override
    public Map<String, String> getProperties() {
        var properties = new HashMap<>(OnDynamo.super.getProperties());
        properties.put("numberpool.dynamodb.endpoint", network.endpoint().toString());
        properties.put("numberpool.dynamodb.attempts", "3");
        return properties;
    }

    @BeforeEach
    void mend() {
        network.mend();
    }

    @AfterAll
    void end() {
        network.close();
    }
}
