package dev.numberpool;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** Lets something happen right before a transaction is sent: what another process does at that moment. */
@Singleton
@Requires(env = Environment.TEST)
public final class Meanwhile implements ExecutionInterceptor {

    private final AtomicInteger transactionsLeft = new AtomicInteger();
    private final AtomicReference<@Nullable Runnable> event = new AtomicReference<>();

    /** @param transaction before which one of those to come, from 1 */
    public void before(int transaction, Runnable happening) {
        transactionsLeft.set(transaction);
        event.set(happening);
    }

    /** Whether it has happened. */
    public boolean over() {
        return event.get() == null;
    }

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        if (context.request() instanceof TransactWriteItemsRequest
                && event.get() != null
                && transactionsLeft.decrementAndGet() == 0) {
            var happening = event.getAndSet(null);
            if (happening != null) {
                happening.run();
            }
        }
    }
}
