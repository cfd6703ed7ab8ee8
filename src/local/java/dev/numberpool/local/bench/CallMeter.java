package dev.numberpool.local.bench;

import java.util.Optional;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;

/**
 * Counts what is asked of DynamoDB: the reads of the stock map, those that confirm what was picked from it, transactions,
 * and the writes of the map. The list of the map's partitions, which is read once a minute, is not counted.
 */
final class CallMeter implements ExecutionInterceptor {

    private final LongAdder calls = new LongAdder();
    private final DoubleAdder mapUnits = new DoubleAdder();
    private final DoubleAdder confirmationUnits = new DoubleAdder();
    private final DoubleAdder blockUnits = new DoubleAdder();
    private final LongAdder bytes = new LongAdder();

    /** What was counted since this was last asked. */
    Reading take() {
        return new Reading(
                calls.sumThenReset(),
                mapUnits.sumThenReset(),
                confirmationUnits.sumThenReset(),
                blockUnits.sumThenReset(),
                bytes.sumThenReset());
    }

    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        return switch (context.request()) {
            case QueryRequest query ->
                query.toBuilder()
                        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                        .build();
            case BatchGetItemRequest get ->
                get.toBuilder()
                        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                        .build();
            case PutItemRequest put ->
                put.toBuilder()
                        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                        .build();
            default -> context.request();
        };
    }

    @Override
    public void afterUnmarshalling(Context.AfterUnmarshalling context, ExecutionAttributes attributes) {
        switch (context.response()) {
            case QueryResponse page -> {
                mapUnits.add(units(page.consumedCapacity()));
                count(context);
            }
            case BatchGetItemResponse some -> {
                confirmationUnits.add(some.consumedCapacity().stream()
                        .mapToDouble(CallMeter::units)
                        .sum());
                count(context);
            }
            case PutItemResponse block -> {
                blockUnits.add(units(block.consumedCapacity()));
                count(context);
            }
            case TransactWriteItemsResponse _ -> count(context);
            default -> {}
        }
    }

    private void count(Context.AfterUnmarshalling context) {
        calls.increment();
        bytes.add(context.httpResponse()
                .firstMatchingHeader("Content-Length")
                .map(Long::parseLong)
                .orElse(0L));
    }

    private static double units(ConsumedCapacity told) {
        return Optional.ofNullable(told.capacityUnits()).orElse(0.0);
    }

    /**
     * What was asked of DynamoDB.
     *
     * @param mapUnits read units of the map
     * @param confirmationUnits read units of the numbers that were looked up
     * @param blockUnits write units of the map
     * @param bytes of the answers, as they came
     */
    record Reading(long calls, double mapUnits, double confirmationUnits, double blockUnits, long bytes) {

        static final Reading NONE = new Reading(0, 0, 0, 0, 0);
    }
}
