package dev.numberpool.local.schedule;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import dev.numberpool.fixture.Patience;
import io.micronaut.context.ApplicationContext;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A function that runs at set times: each run needs a permit to end. */
public final class Sweeping implements RequestHandler<ScheduledEvent, String> {

    private final Runs runs;

    public Sweeping(ApplicationContext context) {
        this.runs = context.getBean(Runs.class);
    }

    @Override
    public String handleRequest(ScheduledEvent event, Context context) {
        runs.most.accumulateAndGet(runs.underWay.incrementAndGet(), Math::max);
        runs.begun.release();
        runs.mayEnd.acquireUninterruptibly();
        var _ = runs.underWay.decrementAndGet();
        throw new IllegalStateException("a run that fails");
    }

    /** What the function did, and may do. */
    @Singleton
    static final class Runs {

        final Semaphore mayEnd = new Semaphore(0);
        final AtomicInteger most = new AtomicInteger();
        private final AtomicInteger underWay = new AtomicInteger();
        private final Semaphore begun = new Semaphore(0);

        /** Waits for so many runs to have begun. */
        boolean begun(int quantity) throws InterruptedException {
            return begun.tryAcquire(quantity, Patience.SECONDS, TimeUnit.SECONDS);
        }

        int begun() {
            return begun.availablePermits();
        }
    }
}
