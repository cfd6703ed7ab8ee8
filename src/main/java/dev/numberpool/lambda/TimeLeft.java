package dev.numberpool.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import dev.numberpool.environment.Countdown;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/** How long a function that works on one thing after another may go on. */
final class TimeLeft {

    private TimeLeft() {}

    /** Until the function's end, whenever it is asked. */
    static Supplier<Duration> of(Context context) {
        return Countdown.of(Duration.ofMillis(context.getRemainingTimeInMillis()));
    }

    /** @param oneMore how long the last of them may take, which must not be begun later */
    static Instant toBegin(Duration oneMore, InstantSource clock, Context context) {
        return clock.instant().plusMillis(context.getRemainingTimeInMillis()).minus(oneMore);
    }
}
