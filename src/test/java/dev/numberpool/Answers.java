package dev.numberpool;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;
import jakarta.inject.Singleton;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Lets DynamoDB answer as only the real one does: with an index that lags behind, with less than was asked for. */
@Singleton
@Requires(env = Environment.TEST)
public final class Answers implements ExecutionInterceptor {

    private volatile UnaryOperator<SdkResponse> change = UnaryOperator.identity();

    /** All answers from now on, in the place of what DynamoDB Local said. */
    public void change(UnaryOperator<SdkResponse> next) {
        change = next;
    }

    public void leave() {
        change = UnaryOperator.identity();
    }

    @Override
    public SdkResponse modifyResponse(Context.ModifyResponse context, ExecutionAttributes attributes) {
        return change.apply(context.response());
    }
}
