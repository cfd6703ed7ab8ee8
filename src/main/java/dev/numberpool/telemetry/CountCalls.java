package dev.numberpool.telemetry;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Asks DynamoDB what each call costs, and counts it for the request or event it is made for. */
@Singleton
final class CountCalls implements ExecutionInterceptor {

    /** Where nobody counts, nobody is to be told either. */
    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        if (RequestCounts.current().isEmpty()) {
            return context.request();
        }
        var request = context.request().toBuilder();
        fields((SdkPojo) request, "ReturnConsumedCapacity").forEach(field -> field.set(request, "TOTAL"));
        return request.build();
    }

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        RequestCounts.current().ifPresent(RequestCounts::call);
    }

    @Override
    public void afterUnmarshalling(Context.AfterUnmarshalling context, ExecutionAttributes attributes) {
        RequestCounts.current().ifPresent(work -> work.consume(units(context.response())));
    }

    /** It tells of one table; or of several, where a call may be to several. */
    private static double units(SdkResponse response) {
        return response.getValueForField("ConsumedCapacity", Object.class).stream()
                .flatMap(told -> told instanceof List<?> many ? many.stream() : Stream.of(told))
                .flatMap(table -> fields((SdkPojo) table, "CapacityUnits")
                        .map(field -> (Double) field.getValueOrDefault(table))
                        .filter(Objects::nonNull))
                .mapToDouble(units -> units)
                .sum();
    }

    /** By its name, for what all requests and answers have in common is no type of the SDK. */
    private static Stream<SdkField<?>> fields(SdkPojo message, String name) {
        return message.sdkFields().stream().filter(field -> field.memberName().equals(name));
    }
}
