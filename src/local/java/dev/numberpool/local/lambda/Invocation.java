package dev.numberpool.local.lambda;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a handler is told about the call it serves. */
final class Invocation implements Context {

    /** As template.yaml has it for every function; it is not enforced here. */
    private static final int MEMORY_IN_MB = 1_769;

    private final String function;
    private final Duration timeout;
    private final String requestId = UUID.randomUUID().toString();
    private final long start = System.nanoTime();

    Invocation(String function, Duration timeout) {
        this.function = function;
        this.timeout = timeout;
    }

    @Override
    public String getAwsRequestId() {
        return requestId;
    }

    @Override
    public String getLogGroupName() {
        return "/aws/lambda/" + function;
    }

    @Override
    public String getLogStreamName() {
        return "local";
    }

    @Override
    public String getFunctionName() {
        return function;
    }

    @Override
    public String getFunctionVersion() {
        return FunctionName.LATEST;
    }

    @Override
    public String getInvokedFunctionArn() {
        return new FunctionName(function).arn();
    }

    @Override
    public @Nullable CognitoIdentity getIdentity() {
        return null;
    }

    @Override
    public @Nullable ClientContext getClientContext() {
        return null;
    }

    @Override
    public int getRemainingTimeInMillis() {
        return Math.toIntExact(timeout.minusNanos(System.nanoTime() - start).toMillis());
    }

    @Override
    public int getMemoryLimitInMB() {
        return MEMORY_IN_MB;
    }

    @Override
    public LambdaLogger getLogger() {
        return StandardError.INSTANCE;
    }

    private enum StandardError implements LambdaLogger {
        INSTANCE;

        @Override
        public void log(String message) {
            System.err.println(message);
        }

        @Override
        public void log(byte[] message) {
            log(new String(message, StandardCharsets.UTF_8));
        }
    }
}
