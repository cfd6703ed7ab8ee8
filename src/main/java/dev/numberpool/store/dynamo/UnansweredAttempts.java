package dev.numberpool.store.dynamo;

import java.util.Optional;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * The attempts at one call that were sent, and were neither done nor refused as far as anybody knows. While there is one,
 * the call may have been done, or may still be, although it did not succeed. A 5xx is no knowledge. A refusal (4xx) is,
 * but only of its own attempt: an earlier one may be on its way still.
 */
final class UnansweredAttempts {

    private static final ExecutionAttribute<UnansweredAttempts> OF_CALL = new ExecutionAttribute<>("numberpool.doubt");

    private int sent;
    private int unanswered;

    /** Of the call that is made with this configuration. */
    void of(AwsRequestOverrideConfiguration.Builder call) {
        call.putExecutionAttribute(OF_CALL, this);
    }

    boolean isOpen() {
        return unanswered > 0;
    }

    /** Whether DynamoDB was too busy for the first attempt, or did not answer it. */
    boolean wereSeveral() {
        return sent > 1;
    }

    /** Follows the attempts at a call. It must be the last of several, to see only what is really sent. */
    record Watch() implements ExecutionInterceptor {

        private static final int REFUSED = 400;
        private static final int FAILED = 500;

        @Override
        public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
            doubt(attributes).ifPresent(doubt -> {
                doubt.sent++;
                doubt.unanswered++;
            });
        }

        @Override
        public void beforeUnmarshalling(Context.BeforeUnmarshalling context, ExecutionAttributes attributes) {
            int status = context.httpResponse().statusCode();
            if (status >= REFUSED && status < FAILED) {
                doubt(attributes).ifPresent(doubt -> doubt.unanswered--);
            }
        }

        private static Optional<UnansweredAttempts> doubt(ExecutionAttributes attributes) {
            return attributes.getOptionalAttribute(OF_CALL);
        }
    }
}
