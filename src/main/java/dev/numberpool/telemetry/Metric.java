package dev.numberpool.telemetry;

import java.util.List;
import java.util.Map;

/**
 * A field of a line that CloudWatch is to make a metric of.
 *
 * @param name the field's
 * @param unit one of CloudWatch's
 * @param dimension the field by whose value the metric is divided
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html">
 *     Embedded metric format</a>
 */
record Metric(String name, String unit, String dimension) {

    /** How long the answer took. */
    static final Metric LATENCY = new Metric("ms", "Milliseconds", "operation");

    static final Metric ORDERS = new Metric("orders", "Count", "operation");
    static final Metric NUMBERS_SOLD = new Metric("numbers_sold", "Count", "operation");

    /** What lies in the table and cannot be read by this version. */
    static final Metric UNREADABLE = new Metric("unreadable_records", "Count", "operation");

    /** In how many places the map of the stock was not as the stock. */
    static final Metric STOCK_DIFFERENCES = new Metric("stock_differences", "Count", "operation");

    /** By their kinds. */
    static final Metric REFUSALS = new Metric("refusals", "Count", "refusal");

    /** What the format calls a directive. */
    Map<String, Object> in(String namespace) {
        return Map.of(
                "Namespace", namespace,
                "Dimensions", List.of(List.of(dimension)),
                "Metrics", List.of(Map.of("Name", name, "Unit", unit)));
    }
}
