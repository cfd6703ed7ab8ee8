package dev.numberpool;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;
import jakarta.inject.Singleton;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Lets transactions, snapshots, or puts go wrong on the real client, each fault once, in the order in which they were
 * asked for.
 */
@Singleton
@Requires(env = Environment.TEST)
public final class Faults implements ExecutionInterceptor {

    public enum Fault {
        /** Not sent: another transaction is under way. DynamoDB Local never says so. */
        CONFLICT,
        /** Not sent: one write is in conflict, and a condition of another has failed. */
        CONFLICT_AND_CONDITION,
        /** Not sent: too many requests. */
        THROTTLING,
        /** Not sent: DynamoDB has failed. */
        SERVER_ERROR,
        /** Done, yet answered by a 500. */
        SERVER_ERROR_AFTERWARDS,
        /** Done, but the answer never comes. */
        LOST_ANSWER
    }

    private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
    private final Queue<Fault> onSnapshots = new ConcurrentLinkedQueue<>();
    private final Queue<Fault> onPuts = new ConcurrentLinkedQueue<>();
    private final ThreadLocal<@Nullable Fault> now = new ThreadLocal<>();

    /** These will happen to the next attempts at a transaction, one to each. */
    public void next(Fault... coming) {
        faults.addAll(Arrays.asList(coming));
    }

    /** The same for the next snapshots. */
    public void nextSnapshot(Fault... coming) {
        onSnapshots.addAll(Arrays.asList(coming));
    }

    /** The same for the next puts of one item. */
    public void nextPut(Fault... coming) {
        onPuts.addAll(Arrays.asList(coming));
    }

    /** Those that have not happened yet will not. */
    public void forget() {
        faults.clear();
        onSnapshots.clear();
        onPuts.clear();
    }

    /** Whether all of them have happened. */
    public boolean over() {
        return faults.isEmpty() && onSnapshots.isEmpty() && onPuts.isEmpty();
    }

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        var fault = switch (context.request()) {
            case TransactWriteItemsRequest _ -> faults.poll();
            case TransactGetItemsRequest _ -> onSnapshots.poll();
            case PutItemRequest _ -> onPuts.poll();
            default -> null;
        };
        now.set(fault);
        if (fault != null) {
            before(fault);
        }
    }

    @Override
    public SdkHttpResponse modifyHttpResponse(Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
        var response = context.httpResponse();
        return now.get() == Fault.SERVER_ERROR_AFTERWARDS
                ? response.toBuilder().statusCode(500).build()
                : response;
    }

    @Override
    public void afterTransmission(Context.AfterTransmission context, ExecutionAttributes attributes) {
        if (now.get() == Fault.LOST_ANSWER) {
            throw SdkClientException.create("no answer", new SocketTimeoutException("Read timed out"));
        }
    }

    private static void before(Fault fault) {
        switch (fault) {
            case CONFLICT -> throw cancelled("None", "TransactionConflict");
            case CONFLICT_AND_CONDITION -> throw cancelled("ConditionalCheckFailed", "TransactionConflict");
            case THROTTLING ->
                throw ProvisionedThroughputExceededException.builder()
                        .statusCode(400)
                        .awsErrorDetails(details("ProvisionedThroughputExceededException"))
                        .build();
            case SERVER_ERROR ->
                throw DynamoDbException.builder()
                        .statusCode(500)
                        .awsErrorDetails(details("InternalServerError"))
                        .build();
            case SERVER_ERROR_AFTERWARDS, LOST_ANSWER -> {}
        }
    }

    private static TransactionCanceledException cancelled(String... codes) {
        var reasons = Arrays.stream(codes)
                .map(code -> CancellationReason.builder().code(code).build())
                .toList();
        return TransactionCanceledException.builder()
                .cancellationReasons(List.copyOf(reasons))
                .statusCode(400)
                .awsErrorDetails(details("TransactionCanceledException"))
                .build();
    }

    private static AwsErrorDetails details(String code) {
        return AwsErrorDetails.builder().errorCode(code).build();
    }
}
