package dev.numberpool.local.contract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which statuses the operations have answered, and what was not as it should be. */
public final class FuzzReport {

    /** More are counted and not told. */
    private static final int MOST_TOLD = 20;

    private final Map<String, Map<Integer, Integer>> statuses = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private int count;

    void add(DocumentedOperation operation, HttpExchange exchange, List<String> found) {
        statuses.computeIfAbsent(operation.id(), _ -> new TreeMap<>())
                .merge(exchange.answer().status(), 1, Integer::sum);
        if (!found.isEmpty() && count++ < MOST_TOLD) {
            faults.add(exchange + "\n  " + String.join("\n  ", found));
        }
    }

    /** A text for each exchange that was not as it should be, of the first of them. */
    public List<String> faults() {
        return Collections.unmodifiableList(faults);
    }

    /** How many exchanges were not as they should be. */
    public int count() {
        return count;
    }

    /** A line for each operation: how often it was answered with each status. */
    public List<String> table() {
        return statuses.entrySet().stream()
                .map(operation -> "%-26s %s"
                        .formatted(
                                operation.getKey(),
                                operation.getValue().entrySet().stream()
                                        .map(status -> status.getKey() + ": " + status.getValue())
                                        .collect(Collectors.joining("  "))))
                .toList();
    }
}
