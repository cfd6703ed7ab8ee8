package dev.numberpool.store;

import dev.numberpool.core.Unavailable;
import java.time.Duration;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

/**
 * Gives each call the time that its request or event has left, for all its attempts and the pauses between them.
 *
 * @param most however much time is left
 */
record LimitCalls(Duration most) implements ExecutionInterceptor {

    /** @throws Unavailable if there is no time left; nothing is sent then */
    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        Duration left = Deadline.left(most);
        if (!left.isPositive()) {
            throw new Unavailable("no time is left for another call");
        }
        var request = (DynamoDbRequest) context.request();
        var call = request.overrideConfiguration()
                .map(AwsRequestOverrideConfiguration::toBuilder)
                .orElseGet(AwsRequestOverrideConfiguration::builder);
        return request.toBuilder()
                .overrideConfiguration(call.apiCallTimeout(left).build())
                .build();
    }
}
