package dev.numberpool.store;

import dev.numberpool.core.Unavailable;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Tells what passes from what is a fault of ours: a call that failed after all its attempts is {@link Unavailable} if
 * trying later helps. What DynamoDB cannot understand, or does not permit, stays the exception that it was.
 */
record SayUnavailable() implements ExecutionInterceptor {

    /** @throws Unavailable as the SDK gives on whatever is thrown here, but takes no exception of another type for its own */
    @Override
    public Throwable modifyException(Context.FailedExecution context, ExecutionAttributes attributes) {
        Throwable failure = context.exception();
        if (Retries.helps(failure)) {
            throw new Unavailable(failure);
        }
        return failure;
    }
}
