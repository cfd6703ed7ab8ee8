package dev.numberpool.infra;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.IAlarmAction;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.constructs.Construct;

/** What somebody is to look at. While there is nothing to measure, nothing is wrong. */
final class Alarms {

    private static final long FAILURES_IN_PERCENT = 1;

    /** By then the map of the stock shows numbers that were sold minutes ago, and waiting orders wait for nothing. */
    private static final Duration STREAM_AGE = Duration.ofMinutes(2);

    private final Construct scope;
    private final List<Alarm> all = new ArrayList<>();

    private Alarms(Construct scope) {
        this.scope = scope;
    }

    /** @param latency the p99 of the API that is still well */
    static Alarms of(Construct stack, Service service, Duration latency) {
        var alarms = new Alarms(new Construct(stack, "Alarms"));
        alarms.watchApi(service.apiId(), latency);
        service.functions().forEach(function -> alarms.watchFunction(function, service.ref(function)));
        service.streamFunctions().forEach(function -> alarms.watchStream(function, service.ref(function)));
        service.deadLetterQueues().forEach(queue -> alarms.watchLetters(queue, service.queueName(queue)));
        return alarms;
    }

    List<Alarm> all() {
        return List.copyOf(all);
    }

    /** Told when an alarm goes on, and when it is over. */
    void notify(IAlarmAction action) {
        all.forEach(alarm -> {
            alarm.addAlarmAction(action);
            alarm.addOkAction(action);
        });
    }

    private void watchApi(String api, Duration latency) {
        add(
                "ApiFailures",
                Metrics.failuresInPercent(api),
                FAILURES_IN_PERCENT,
                3,
                "1 % of the answers or more are 5xx");
        add(
                "ApiLatency",
                Metrics.latency(api, 99),
                latency.toMillis(),
                3,
                "The p99 of the API is %d ms or more".formatted(latency.toMillis()));
    }

    private void watchFunction(String function, String name) {
        add(function + "Errors", Metrics.errors(name), 1, 1, function + " failed or ran out of time");
        add(function + "Throttles", Metrics.throttles(name), 1, 1, function + " found no concurrency left");
    }

    private void watchStream(String function, String name) {
        add(function + "Age", Metrics.iteratorAge(name), STREAM_AGE.toMillis(), 3, function + " is behind its stream");
    }

    private void watchLetters(String queue, String name) {
        add(queue + "Waiting", Metrics.letters(name), 1, 1, "Something that failed for good is in " + queue);
    }

    private void add(String id, IMetric metric, long from, int periods, String description) {
        all.add(Alarm.Builder.create(scope, id)
                .metric(metric)
                .threshold(from)
                .comparisonOperator(ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD)
                .evaluationPeriods(periods)
                .treatMissingData(TreatMissingData.NOT_BREACHING)
                .alarmDescription(description)
                .build());
    }
}
