package dev.numberpool;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;
import jakarta.inject.Singleton;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/** What others do while a request is under way: right before it asks DynamoDB for something. */
@Singleton
@Requires(env = Environment.TEST)
public final class Meanwhile implements ExecutionInterceptor {

    private static final String TRANSACTION = "TransactWriteItems";

    private final Queue<Deed> deeds = new ConcurrentLinkedQueue<>();
    private final ThreadLocal<Boolean> underWay = ThreadLocal.withInitial(() -> false);

    /** Done once, before the next such operation; of several, each waits for the one before. */
    public void before(String operation, Runnable deed) {
        deeds.add(new Deed(operation, deed));
    }

    /** @param which of the transactions to come, from 1 */
    public void beforeTransaction(int which, Runnable deed) {
        for (int other = 1; other < which; other++) {
            before(TRANSACTION, () -> {});
        }
        before(TRANSACTION, deed);
    }

    /** What has not been done will not be. */
    public void forget() {
        deeds.clear();
    }

    /** Whether all of it has been done. */
    public boolean over() {
        return deeds.isEmpty();
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        var next = deeds.peek();
        if (next == null || underWay.get() || !next.operation.equals(operation(attributes)) || !deeds.remove(next)) {
            return;
        }
        underWay.set(true);
        try {
            next.deed.run();
        } finally {
            underWay.remove();
        }
    }

    private static String operation(ExecutionAttributes attributes) {
        return attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
    }

    private record Deed(String operation, Runnable deed) {}
}
