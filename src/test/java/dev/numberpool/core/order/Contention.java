package dev.numberpool.core.order;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.numberpool.fixture.DynamoProxy;
import dev.numberpool.fixture.DynamoProxy.Answer;
import dev.numberpool.fixture.DynamoProxy.Call;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A DynamoDB that cancels a transaction which meets another one on any of its items. DynamoDB Local never does: it does
 * one after the other.
 */
final class Contention implements DynamoProxy.Network {

    private final ObjectMapper json = new ObjectMapper();
    private final Set<JsonNode> underWay = new HashSet<>();
    private final AtomicInteger conflicts = new AtomicInteger();

    int conflicts() {
        return conflicts.get();
    }

    @Override
    public Optional<Answer> carry(Call call, DynamoProxy proxy) {
        if (!call.operation().equals("TransactWriteItems")) {
            return GOOD.carry(call, proxy);
        }
        List<JsonNode> items = items(call);
        if (!begin(items)) {
            conflicts.incrementAndGet();
            return CONFLICT.carry(call, proxy);
        }
        try {
            return GOOD.carry(call, proxy);
        } finally {
            end(items);
        }
    }

    private synchronized boolean begin(List<JsonNode> items) {
        return items.stream().noneMatch(underWay::contains) && underWay.addAll(items);
    }

    private synchronized void end(List<JsonNode> items) {
        items.forEach(underWay::remove);
    }

    private List<JsonNode> items(Call call) {
        try {
            return json.readTree(call.body())
                    .get("TransactItems")
                    .valueStream()
                    .flatMap(JsonNode::valueStream)
                    .map(write -> write.has("Key") ? write.get("Key") : write.get("Item"))
                    .map(item -> json.createArrayNode().add(item.get("pk")).add(item.get("sk")))
                    .map(JsonNode.class::cast)
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
