package dev.numberpool.infra;

import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.Stats;

/** What CloudWatch measures, in steps of five minutes. */
final class Metrics {

    private static final Duration STEP = Duration.minutes(5);

    private Metrics() {}

    /** Executions that failed or ran out of time; not the answers that are refusals. */
    static Metric errors(String function) {
        return lambda("Errors", function, Stats.SUM);
    }

    /** Executions that found no concurrency left. */
    static Metric throttles(String function) {
        return lambda("Throttles", function, Stats.SUM);
    }

    static Metric invocations(String function) {
        return lambda("Invocations", function, Stats.SUM);
    }

    /** In milliseconds. */
    static Metric duration(String function) {
        return lambda("Duration", function, Stats.percentile(99));
    }

    /** At once, at the most. */
    static Metric executions(String function) {
        return lambda("ConcurrentExecutions", function, Stats.MAXIMUM);
    }

    /** How old, in milliseconds, the last record of a batch was when the function got it. */
    static Metric iteratorAge(String function) {
        return lambda("IteratorAge", function, Stats.MAXIMUM);
    }

    static Metric requests(String api) {
        return gateway("Count", api, Stats.SUM);
    }

    static Metric refusals(String api) {
        return gateway("4xx", api, Stats.SUM);
    }

    static Metric failures(String api) {
        return gateway("5xx", api, Stats.SUM);
    }

    /** Of all requests; nothing while there are none. */
    static MathExpression failuresInPercent(String api) {
        return MathExpression.Builder.create()
                .label("5xx in percent of the requests")
                .expression("100 * failures / requests")
                .usingMetrics(Map.of("failures", failures(api), "requests", requests(api)))
                .period(STEP)
                .build();
    }

    /** From the request's arrival at API Gateway to the end of the answer, in milliseconds. */
    static Metric latency(String api, int percentile) {
        return gateway("Latency", api, Stats.percentile(percentile));
    }

    /** Letters that wait to be looked at. */
    static Metric letters(String queueName) {
        return metric("AWS/SQS", "ApproximateNumberOfMessagesVisible", Map.of("QueueName", queueName), Stats.MAXIMUM);
    }

    /** What a table has used, in units: ConsumedReadCapacityUnits or ConsumedWriteCapacityUnits. */
    static Metric consumed(String name, String table) {
        return metric("AWS/DynamoDB", name, Map.of("TableName", table), Stats.SUM);
    }

    /** The sums of a metric that the functions write into their log, for all values that its dimension has had. */
    static MathExpression told(String stack, String name, String dimension) {
        return MathExpression.Builder.create()
                .label("")
                .expression("SEARCH('{\"Numberpool/%s\",\"%s\"} MetricName=\"%s\"', 'Sum', %d)"
                        .formatted(stack, dimension, name, STEP.toSeconds().intValue()))
                .usingMetrics(Map.of())
                .period(STEP)
                .build();
    }

    private static Metric lambda(String name, String function, String statistic) {
        return metric("AWS/Lambda", name, Map.of("FunctionName", function), statistic);
    }

    private static Metric gateway(String name, String api, String statistic) {
        return metric("AWS/ApiGateway", name, Map.of("ApiId", api), statistic);
    }

    private static Metric metric(String namespace, String name, Map<String, String> of, String statistic) {
        return Metric.Builder.create()
                .namespace(namespace)
                .metricName(name)
                .dimensionsMap(of)
                .statistic(statistic)
                .period(STEP)
                .build();
    }
}
