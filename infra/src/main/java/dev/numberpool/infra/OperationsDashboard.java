package dev.numberpool.infra;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.AlarmStatusWidget;
import software.amazon.awscdk.services.cloudwatch.Dashboard;
import software.amazon.awscdk.services.cloudwatch.GraphWidget;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;

/** One page in CloudWatch: the alarms, and under them what is measured. */
final class OperationsDashboard {

    private static final int PAGE = 24;
    private static final int ROWS = 6;

    private final Service service;
    private final String stack;

    private OperationsDashboard(Service service, String stack) {
        this.service = service;
        this.stack = stack;
    }

    static void add(Stack stack, Service service, List<Alarm> alarms) {
        var page = new OperationsDashboard(service, stack.getStackName());
        var dashboard = Dashboard.Builder.create(stack, "Dashboard")
                .dashboardName(stack.getStackName())
                .build();
        dashboard.addWidgets(
                AlarmStatusWidget.Builder.create().width(PAGE).alarms(alarms).build());
        dashboard.addWidgets(page.requests(), page.answers(), page.latency());
        dashboard.addWidgets(
                page.told("Numbers sold", "numbers_sold", "operation"),
                page.told("Refusals by kind", "refusals", "refusal"));
        dashboard.addWidgets(
                page.functions("Invocations", Metrics::invocations), page.functions("p99 in ms", Metrics::duration));
        dashboard.addWidgets(
                page.functions("Errors", Metrics::errors), page.functions("Throttles", Metrics::throttles));
        dashboard.addWidgets(page.functions("Executions at once", Metrics::executions), page.streams());
        dashboard.addWidgets(page.table(), page.letters());
    }

    private GraphWidget requests() {
        return graph("Requests", 3, Stream.of(Metrics.requests(service.apiId())));
    }

    private GraphWidget answers() {
        return graph(
                "Refusals and failures",
                3,
                Stream.of(Metrics.refusals(service.apiId()), Metrics.failures(service.apiId())));
    }

    private GraphWidget latency() {
        return graph(
                "Latency in ms", 3, Stream.of(50, 90, 99).map(percent -> Metrics.latency(service.apiId(), percent)));
    }

    /** As the functions tell it themselves, a line for each value of the dimension. */
    private GraphWidget told(String title, String metric, String dimension) {
        return graph(title, 2, Stream.of(Metrics.told(stack, metric, dimension)));
    }

    private GraphWidget functions(String title, Function<String, Metric> metric) {
        return graph(title, 2, named(service.functions(), metric));
    }

    private GraphWidget streams() {
        return graph("Behind the stream in ms", 2, named(service.streamFunctions(), Metrics::iteratorAge));
    }

    private GraphWidget table() {
        return graph(
                "Capacity of the table in units",
                2,
                Stream.of("ConsumedReadCapacityUnits", "ConsumedWriteCapacityUnits")
                        .map(name -> Metrics.consumed(name, service.ref("NumbersTable"))));
    }

    private GraphWidget letters() {
        return graph(
                "Dead letters",
                2,
                service.deadLetterQueues().stream()
                        .map(queue -> labelled(Metrics.letters(service.queueName(queue)), queue)));
    }

    private Stream<IMetric> named(List<String> functions, Function<String, Metric> metric) {
        return functions.stream().map(function -> labelled(metric.apply(service.ref(function)), function));
    }

    private static IMetric labelled(Metric metric, String label) {
        return metric.with(MetricOptions.builder().label(label).build());
    }

    private static GraphWidget graph(String title, int inARow, Stream<? extends IMetric> metrics) {
        return GraphWidget.Builder.create()
                .title(title)
                .width(PAGE / inARow)
                .height(ROWS)
                .left(metrics.toList())
                .build();
    }
}
