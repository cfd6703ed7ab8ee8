package dev.numberpool.local.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What SAM puts into the role that it makes of a function without one, beside the function's own {@code Policies}:
 * managed policies of AWS, each on all resources, and the right to send what failed to its queue.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources-function.html">What
 *     SAM generates for a function</a>
 * @see <a href="https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html">AWS managed
 *     policies</a>
 */
final class SamRole {

    /** AWSLambdaBasicExecutionRole, which every such role has. */
    static final List<RoleGrant> LOGGING =
            onEverything("logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents");

    /** AWSXrayWriteOnlyAccess, for a function that is traced. */
    static final List<RoleGrant> TRACING = onEverything(
            "xray:PutTraceSegments",
            "xray:PutTelemetryRecords",
            "xray:GetSamplingRules",
            "xray:GetSamplingTargets",
            "xray:GetSamplingStatisticSummaries");

    /** By the type of an event that Lambda polls for: AWSLambdaDynamoDBExecutionRole and its like. */
    private static final Map<String, List<RoleGrant>> POLLING = Map.of(
            "DynamoDB",
            onEverything(
                    "dynamodb:DescribeStream",
                    "dynamodb:GetRecords",
                    "dynamodb:GetShardIterator",
                    "dynamodb:ListStreams"),
            "SQS",
            onEverything("sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"));

    private SamRole() {}

    /** The types of events for which it may read every stream, or every queue, of the account. */
    static boolean reachesTooFarFor(String eventType) {
        return POLLING.containsKey(eventType);
    }

    /** @param function its properties, with the globals */
    static List<RoleGrant> added(Section function) {
        var added = new ArrayList<>(LOGGING);
        if (function.textOr("Tracing", "Disabled").equals("Active")) {
            added.addAll(TRACING);
        }
        function.sectionOrEmpty("Events")
                .sections()
                .flatMap(event -> POLLING.getOrDefault(event.text("Type"), List.of()).stream())
                .forEach(added::add);
        EventInvokeConfig.of(function)
                .deadLetters()
                .map(queue -> new RoleGrant("sqs:SendMessage", queue + ".Arn"))
                .ifPresent(added::add);
        return List.copyOf(added);
    }

    private static List<RoleGrant> onEverything(String... actions) {
        return Stream.of(actions).map(action -> new RoleGrant(action, "*")).toList();
    }
}
