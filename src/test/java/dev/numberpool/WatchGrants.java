package dev.numberpool;

import dev.numberpool.local.UsedGrants;
import dev.numberpool.local.lambda.LambdaFunction;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;
import jakarta.inject.Singleton;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/** Notes what a function does to DynamoDB, whatever test invokes it. */
@Singleton
@Requires(env = Environment.TEST)
final class WatchGrants implements ExecutionInterceptor {

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        LambdaFunction.running()
                .ifPresent(function -> UsedGrants.add(
                        function,
                        attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME),
                        context.requestBody()
                                .orElseThrow()
                                .contentStreamProvider()
                                .newStream()));
    }
}
