package dev.numberpool.telemetry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;

/** One line of the log, field by field, and the metrics in it. */
final class LogLine {

    private final Map<String, Object> fields = new LinkedHashMap<>();
    private final List<Metric> metrics = new ArrayList<>();

    void add(String field, Object value) {
        fields.put(field, value);
    }

    void add(Metric metric, Number value) {
        metrics.add(metric);
        add(metric.name(), value);
    }

    /** What was sold and what could not be read, if anything was, and what was asked of DynamoDB. */
    void add(RequestCounts work) {
        if (work.orders() > 0) {
            add(Metric.ORDERS, work.orders());
            add(Metric.NUMBERS_SOLD, work.numbersSold());
        }
        if (work.unreadable() > 0) {
            add(Metric.UNREADABLE, work.unreadable());
        }
        work.stockDifferences().ifPresent(differences -> add(Metric.STOCK_DIFFERENCES, differences));
        add("dynamodb_calls", work.calls());
        add("dynamodb_capacity", work.capacity());
    }

    /**
     * Writes it.
     *
     * @param namespace of its metrics in CloudWatch
     * @param at the time of them
     */
    void write(Logger log, String message, String namespace, Instant at) {
        add("_aws", metadata(namespace, at));
        var event = log.atInfo();
        for (var field : fields.entrySet()) {
            event = event.addKeyValue(field.getKey(), field.getValue());
        }
        event.log(message);
    }

    private Map<String, Object> metadata(String namespace, Instant at) {
        return Map.of(
                "Timestamp", at.toEpochMilli(),
                "CloudWatchMetrics",
                        metrics.stream().map(metric -> metric.in(namespace)).toList());
    }
}
