package dev.numberpool.infra;

import java.nio.file.Path;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.constructs.Construct;

/**
 * One environment: all that template.yaml declares, and around it alarms, a dashboard, the concurrency that is set aside
 * and, where the stage asks for it, a domain.
 *
 * <p>It names no account and no region, so it is synthesized without either.
 */
public final class NumberpoolStack extends Stack {

    private NumberpoolStack(Construct scope, Stage stage) {
        super(
                scope,
                "numberpool-" + stage.name(),
                StackProps.builder()
                        .description("Numberpool, stage " + stage.name())
                        .build());
    }

    /**
     * @param project where template.yaml is, and target with the artifact
     * @throws CannotSynthesize if the artifact was not built or the stage sets what the template does not have
     */
    static NumberpoolStack of(Construct scope, Stage stage, Path project) {
        var stack = new NumberpoolStack(scope, stage);
        var service = Service.include(stack, SamTemplate.of(project), stage.parameters());
        service.deploy(Artifact.of(stack, project));
        stage.concurrency().forEach(service::reserveConcurrency);
        stage.domain().ifPresent(domain -> domain.map(stack, service.apiId()));
        var alarms = Alarms.of(stack, service, stage.latency());
        AlarmTopic.of(stack, stage).ifPresent(alarms::notify);
        OperationsDashboard.add(stack, service, alarms.all());
        NagExceptions.addTo(stack, service);
        return stack;
    }
}
