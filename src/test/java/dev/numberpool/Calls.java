package dev.numberpool;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/** Every request that was sent to DynamoDB, repetitions included. */
@Singleton
@Requires(env = Environment.TEST)
public final class Calls implements ExecutionInterceptor {

    private final Queue<String> operations = new ConcurrentLinkedQueue<>();
    private final Set<String> kinds = ConcurrentHashMap.newKeySet();

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        String operation = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
        operations.add(operation);
        kinds.add(operation);
    }

    /** The operations' names, in order. */
    public List<String> made() {
        return List.copyOf(operations);
    }

    /** The kinds of operations since the application began, forgotten or not. */
    public Set<String> kinds() {
        return Set.copyOf(kinds);
    }

    public void forget() {
        operations.clear();
    }
}
