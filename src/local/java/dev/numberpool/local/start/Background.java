package dev.numberpool.local.start;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Work that goes on beside what is served, each on a thread of its own, until all of it is told to end. */
public final class Background implements AutoCloseable {

    /** For what is under way when it is closed. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final CountDownLatch closed = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** Does nothing once closed. */
    public synchronized void run(Runnable work) {
        if (isOpen()) {
            threads.execute(work);
        }
    }

    public boolean isOpen() {
        return closed.getCount() > 0;
    }

    /** @return false as soon as it is closed */
    public boolean pause(Duration length) {
        try {
            return !closed.await(length.toMillis(), MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Lets the work end that heeds {@link #isOpen()}, interrupts what has not within five seconds. */
    @Override
    public void close() {
        tellAll();
        try {
            if (!threads.awaitTermination(GRACE.toMillis(), MILLISECONDS)) {
                var _ = threads.shutdownNow();
            }
        } catch (InterruptedException _) {
            var _ = threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void tellAll() {
        closed.countDown();
        threads.shutdown();
    }
}
