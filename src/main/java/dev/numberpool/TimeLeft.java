package dev.numberpool;

import com.amazonaws.services.lambda.runtime.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** How long a function that works on one thing after another may go on. */
final class TimeLeft {

    private TimeLeft() {}

    /** Until the function's end, whenever it is asked. */
    static Supplier<Duration> of(Context context) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(context.getRemainingTimeInMillis());
        return () -> Duration.ofNanos(end - System.nanoTime());
    }

    /** @param oneMore how long the last of them may take, which must not be begun later */
    static Instant toBegin(Duration oneMore, InstantSource clock, Context context) {
        return clock.instant().plusMillis(context.getRemainingTimeInMillis()).minus(oneMore);
    }
}
