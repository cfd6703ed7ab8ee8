package dev.numberpool.store.dynamo;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How long DynamoDB may be asked for the one request or event that a thread works on: until six seconds before its
 * function's end. Five of them are kept to set right what failed, and the last is for the answer. Where no function
 * runs, as in a command, there is no deadline.
 */
public final class Deadline {

    private static final Duration ANSWER = Duration.ofSeconds(1);
    private static final Duration RESERVE = Duration.ofSeconds(5);

    /** Inherited, because an import calls in a thread for each of its batches. */
    private static final InheritableThreadLocal<@Nullable Deadline> CURRENT = new InheritableThreadLocal<>();

    private final Supplier<Duration> functionLeft;
    private final Duration kept;

    private Deadline(Supplier<Duration> functionLeft, Duration kept) {
        this.functionLeft = functionLeft;
        this.kept = kept;
    }

    /**
     * Does the work for one request or event.
     *
     * @param functionLeft how long its function may still run, whenever it is asked
     */
    public static <T extends @Nullable Object> T within(Supplier<Duration> functionLeft, Supplier<T> work) {
        return under(new Deadline(functionLeft, ANSWER.plus(RESERVE)), work);
    }

    /** Sets right what failed, in the time that is kept for it. */
    public static <T extends @Nullable Object> T inReserve(Supplier<T> work) {
        Deadline now = CURRENT.get();
        return now == null ? work.get() : under(new Deadline(now.functionLeft, ANSWER), work);
    }

    /**
     * How long a call may take that begins now.
     *
     * @param most however much time is left
     * @return zero or less if it may not begin
     */
    public static Duration left(Duration most) {
        Deadline now = CURRENT.get();
        if (now == null) {
            return most;
        }
        Duration left = now.functionLeft.get().minus(now.kept);
        return left.compareTo(most) < 0 ? left : most;
    }

    private static <T extends @Nullable Object> T under(Deadline deadline, Supplier<T> work) {
        Deadline before = CURRENT.get();
        CURRENT.set(deadline);
        try {
            return work.get();
        } finally {
            CURRENT.set(before);
        }
    }
}
