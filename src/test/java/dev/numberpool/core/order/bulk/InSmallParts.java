package dev.numberpool.core.order.bulk;

import dev.numberpool.fixture.OnDynamo;
import java.util.HashMap;
import java.util.Map;

/** Gives a test class an application on a table of its own that fills orders of three numbers in parts already. */
public interface InSmallParts extends OnDynamo {

    @Override
    default Map<String, String> getProperties() {
        var properties = new HashMap<>(OnDynamo.super.getProperties());
        properties.put(FewNumbersPerTransaction.PROPERTY, "true");
        return properties;
    }
}
