package dev.numberpool.store;

import dev.numberpool.core.number.PhoneNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * A number's change from one state to the next, under the condition that it is still in the state in which it was
 * seen: two that change it at once cannot both do so, and neither leaves a part of its change behind.
 */
final class Move {

    private final Map<String, AttributeValue> before;
    private final Map<String, AttributeValue> after;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, AttributeValue> values = new HashMap<>();

    private Move(PhoneNumber seen, PhoneNumber next) {
        before = NumberItem.write(seen);
        after = NumberItem.write(next);
        NumberItem.distinguishing(seen).forEach(this::require);
    }

    static TransactWriteItem of(String table, PhoneNumber seen, PhoneNumber next) {
        var move = new Move(seen, next);
        String changes = move.changes();
        return Writes.update(
                table,
                update -> update.key(Keys.number(seen.listing().number()))
                        .updateExpression(changes)
                        .conditionExpression(String.join(" AND ", move.conditions))
                        .expressionAttributeNames(move.names)
                        .expressionAttributeValues(move.values));
    }

    /** That the number leaves the inventory. */
    static TransactWriteItem out(String table, PhoneNumber seen) {
        var move = new Move(seen, seen);
        return Writes.delete(
                table,
                delete -> delete.key(Keys.number(seen.listing().number()))
                        .conditionExpression(String.join(" AND ", move.conditions))
                        .expressionAttributeNames(move.names)
                        .expressionAttributeValues(move.values));
    }

    private void require(String name) {
        var value = before.get(name);
        conditions.add(
                value == null
                        ? "attribute_not_exists(" + named(name) + ")"
                        : named(name) + " = " + valued(":seen_" + name, value));
    }

    /** With the status in any case, for an update without a change is none that DynamoDB takes. */
    private String changes() {
        var set = after.entrySet().stream()
                .filter(change -> change.getKey().equals(NumberItem.STATUS)
                        || !change.getValue().equals(before.get(change.getKey())))
                .map(change -> named(change.getKey()) + " = " + valued(":" + change.getKey(), change.getValue()))
                .collect(Collectors.joining(", ", "SET ", ""));
        var gone = new HashSet<>(before.keySet());
        gone.removeAll(after.keySet());
        return gone.isEmpty()
                ? set
                : set + gone.stream().map(this::named).collect(Collectors.joining(", ", " REMOVE ", ""));
    }

    private String named(String name) {
        names.put("#" + name, name);
        return "#" + name;
    }

    private String valued(String placeholder, AttributeValue value) {
        values.put(placeholder, value);
        return placeholder;
    }
}
