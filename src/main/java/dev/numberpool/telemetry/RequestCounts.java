package dev.numberpool.telemetry;

import java.util.Optional;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * What is done for one request or event: the calls to DynamoDB, the sales, the records that could not be read, what a
 * rebuild of the stock map has found.
 */
public final class RequestCounts {

    /** Inherited, because an import calls in a thread for each of its batches. */
    private static final InheritableThreadLocal<RequestCounts> CURRENT = new InheritableThreadLocal<>();

    private final LongAdder calls = new LongAdder();
    private final DoubleAdder capacity = new DoubleAdder();
    private final LongAdder orders = new LongAdder();
    private final LongAdder numbersSold = new LongAdder();
    private final LongAdder unreadable = new LongAdder();
    private volatile @Nullable Long stockDifferences;

    private RequestCounts() {}

    /** Does something, and counts what is done for it. */
    public static <T, E extends Exception> T counted(Task<T, E> task) throws E {
        CURRENT.set(new RequestCounts());
        try {
            return task.run();
        } finally {
            CURRENT.remove();
        }
    }

    /** Empty where nobody counts. */
    static Optional<RequestCounts> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    void call() {
        calls.increment();
    }

    void consume(double units) {
        capacity.add(units);
    }

    void sell(int numbers) {
        orders.increment();
        numbersSold.add(numbers);
    }

    void passOver() {
        unreadable.increment();
    }

    void findDifferences(long differences) {
        stockDifferences = differences;
    }

    /** How many differences between the stock and its map were found; empty where nobody has compared them. */
    Optional<Long> stockDifferences() {
        return Optional.ofNullable(stockDifferences);
    }

    /** How many requests were sent to DynamoDB, repetitions included. */
    long calls() {
        return calls.sum();
    }

    /** In read and write units together, as far as DynamoDB told: of a cancelled transaction it tells nothing. */
    double capacity() {
        return capacity.sum();
    }

    long orders() {
        return orders.sum();
    }

    long numbersSold() {
        return numbersSold.sum();
    }

    /** How many records were passed over because they could not be read. */
    long unreadable() {
        return unreadable.sum();
    }

    /** The work for one request or event. */
    @FunctionalInterface
    public interface Task<T, E extends Exception> {

        T run() throws E;
    }
}
