package dev.numberpool.local.schedule;

import dev.numberpool.local.lambda.FunctionFailure;
import dev.numberpool.local.lambda.LambdaFunction;
import dev.numberpool.local.start.Background;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;

/** Runs a function time after time. A time that passes while it runs is left out; a failure is told, no more. */
record ScheduleRun(
        Rate rate, Function<Instant, byte[]> event, LambdaFunction function, Background background, InstantSource clock)
        implements Runnable {

    private static final System.Logger LOG = System.getLogger(ScheduleRun.class.getName());

    @Override
    public void run() {
        Instant due = clock.instant();
        while (pauseUntil(due)) {
            invoke(due);
            due = rate.next(due, clock.instant());
        }
    }

    private boolean pauseUntil(Instant due) {
        Duration left = Duration.between(clock.instant(), due);
        return left.isPositive() ? background.pause(left) : background.isOpen();
    }

    private void invoke(Instant due) {
        try {
            var _ = function.invoke(event.apply(due));
        } catch (FunctionFailure failure) {
            if (background.isOpen()) {
                failure.log(LOG, "a scheduled run");
            }
        }
    }
}
