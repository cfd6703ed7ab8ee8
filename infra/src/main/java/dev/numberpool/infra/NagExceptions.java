package dev.numberpool.infra;

import io.github.cdklabs.cdknag.NagPackSuppression;
import io.github.cdklabs.cdknag.NagSuppressions;
import java.util.List;
import software.amazon.awscdk.Stack;

/** What AWS Solutions' checks find although it is meant to be so, each with its reason. */
final class NagExceptions {

    private NagExceptions() {}

    static void addTo(Stack stack, Service service) {
        NagSuppressions.addStackSuppressions(
                stack,
                List.of(NagPackSuppression.builder()
                        .id("AwsSolutions-IAM5")
                        .appliesTo(List.of("Resource::*"))
                        .reason(
                                "X-Ray has no resources to name; that nothing else is so, a test of template.yaml holds")
                        .build()));
        service.deadLetterQueues()
                .forEach(queue -> except(
                        service,
                        queue,
                        "AwsSolutions-SQS3",
                        "It is a dead-letter queue: of Lambda's OnFailure, or of a function itself, not of a queue"));
        except(
                service,
                "InventoryBucket",
                "AwsSolutions-S1",
                "It takes files of numbers in stock, which are no secret, and each import is in its function's log");
    }

    private static void except(Service service, String resource, String rule, String reason) {
        NagSuppressions.addResourceSuppressions(
                service.resource(resource),
                List.of(NagPackSuppression.builder().id(rule).reason(reason).build()));
    }
}
