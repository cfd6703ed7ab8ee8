package dev.numberpool;

import com.amazonaws.services.lambda.runtime.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** How long a function that works on one thing after another may go on. */
final class TimeLeft {

    private TimeLeft() {}

    /** @param oneMore how long the last of them may take, which must not be begun later */
    static Instant toBegin(Duration oneMore, InstantSource clock, Context context) {
        return clock.instant().plusMillis(context.getRemainingTimeInMillis()).minus(oneMore);
    }
}
