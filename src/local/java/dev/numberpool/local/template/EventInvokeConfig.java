package dev.numberpool.local.template;

import java.util.Optional;

/**
 * What Lambda does with an event whose sender does not wait, when the function fails.
 *
 * @param maximumRetries how many attempts follow the first one
 * @param deadLetters the queue of what has failed to the last; empty where it is forgotten
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-configuring.html">Asynchronous
 *     invocation</a>
 */
public record EventInvokeConfig(int maximumRetries, Optional<String> deadLetters) {

    private static final int RETRIES_OF_LAMBDA = 2;
    private static final String ARN = ".Arn";

    /** @throws IllegalArgumentException if the destination is no queue of the template */
    static EventInvokeConfig of(Section function) {
        var config = function.sectionOrEmpty("EventInvokeConfig");
        var failure = config.sectionOrEmpty("DestinationConfig").sectionOrEmpty("OnFailure");
        return new EventInvokeConfig(
                config.numberOr("MaximumRetryAttempts", RETRIES_OF_LAMBDA),
                failure.values().isEmpty() ? Optional.empty() : Optional.of(queue(failure.section("Destination"))));
    }

    private static String queue(Section destination) {
        String attribute = destination.text("Fn::GetAtt");
        if (!attribute.endsWith(ARN)) {
            throw new IllegalArgumentException(destination.place() + " is not the ARN of a queue");
        }
        return attribute.substring(0, attribute.length() - ARN.length());
    }
}
