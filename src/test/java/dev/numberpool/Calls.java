package dev.numberpool;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** Every request that was sent to DynamoDB, repetitions included. */
@Singleton
@Requires(env = Environment.TEST)
public final class Calls implements ExecutionInterceptor {

    private final Queue<String> operations = new ConcurrentLinkedQueue<>();
    private final Queue<Read> queries = new ConcurrentLinkedQueue<>();
    private final Set<String> kinds = ConcurrentHashMap.newKeySet();

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        String operation = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
        operations.add(operation);
        kinds.add(operation);
    }

    @Override
    public void afterUnmarshalling(Context.AfterUnmarshalling context, ExecutionAttributes attributes) {
        if (context.request() instanceof QueryRequest query && context.response() instanceof QueryResponse page) {
            queries.add(new Read(Objects.requireNonNullElse(query.indexName(), ""), page.scannedCount()));
        }
    }

    /** The operations' names, in order. */
    public List<String> made() {
        return List.copyOf(operations);
    }

    /** The queries that were answered, in order. */
    public List<Read> queries() {
        return List.copyOf(queries);
    }

    /** The kinds of operations since the application began, forgotten or not. */
    public Set<String> kinds() {
        return Set.copyOf(kinds);
    }

    public void forget() {
        operations.clear();
        queries.clear();
    }

    /**
     * What a query looked at.
     *
     * @param index empty for the table itself
     * @param items how many were read, be they in the answer or filtered out of it
     */
    public record Read(String index, int items) {}
}
