package dev.numberpool.infra;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import software.constructs.Node;

/**
 * The settings of one environment.
 *
 * @param name part of the stack's name
 * @param parameters values for parameters of template.yaml; those that are not named keep their defaults
 * @param concurrency executions set aside by function, and the most that it gets: none for most, for what is set aside
 *     for one is taken from the account's limit for all, and API Gateway's throttling bounds those behind the API
 * @param latency the p99 of the API above which there is an alarm
 * @param domain where the API is to be, besides its own address
 * @param alarmTopic the ARN of an SNS topic that is told of alarms
 * @param alarmEmail an address that is told of alarms
 */
record Stage(
        String name,
        StageParameters parameters,
        Map<String, Integer> concurrency,
        Duration latency,
        Optional<CustomDomain> domain,
        Optional<String> alarmTopic,
        Optional<String> alarmEmail) {

    /**
     * As the context of the command line and of cdk.json says it.
     *
     * @throws CannotSynthesize if there is no such stage, or a setting that is unknown, of another kind, or at odds with
     *     another one
     */
    static Stage of(Node node) {
        var context = StageContext.of(node);
        var domain = domain(context);
        var parameters = new StageParameters(context.values("parameters"));
        if (domain.isEmpty() && parameters.closeTheApisOwnAddress()) {
            throw new CannotSynthesize(
                    "without a domain the API is only at its own address: ExecuteApiEndpoint stays enabled");
        }
        return new Stage(
                context.stage(),
                parameters,
                context.numbers("concurrency"),
                Duration.ofMillis(context.number("latencyMillis")),
                domain,
                context.text("alarmTopic"),
                context.text("alarmEmail"));
    }

    private static Optional<CustomDomain> domain(StageContext context) {
        var certificate = context.text("certificate");
        var domain = context.text("domain");
        if (domain.isPresent() != certificate.isPresent()) {
            throw new CannotSynthesize("a domain needs a certificate, and a certificate a domain");
        }
        return domain.flatMap(name -> certificate.map(arn -> new CustomDomain(name, arn)));
    }
}
