package dev.numberpool.telemetry;

import com.amazonaws.services.lambda.runtime.Context;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes a line for every event that is not a request: a file, a message, a stretch of the stream, a schedule. */
@Singleton
public final class LogEvents {

    private static final Logger LOG = LoggerFactory.getLogger(LogEvents.class);

    private final Lines lines;

    LogEvents(Lines lines) {
        this.lines = lines;
    }

    /**
     * Does what the event asks for, and logs how it ended: it has failed where it throws.
     *
     * @param function whose event it is
     */
    public <T, E extends Exception> T logged(Class<?> function, Context context, Work.Task<T, E> task) throws E {
        return logged(function, context, task, _ -> true);
    }

    /**
     * The same for what may fail without throwing.
     *
     * @param succeeded whether what has come of it is no failure
     */
    public <T, E extends Exception> T logged(
            Class<?> function, Context context, Work.Task<T, E> task, Predicate<? super T> succeeded) throws E {
        Instant begin = lines.now();
        return Work.counted(() -> {
            String outcome = "failed";
            try {
                T done = task.run();
                outcome = succeeded.test(done) ? "done" : outcome;
                return done;
            } finally {
                var line = lines.of(context.getAwsRequestId(), function.getSimpleName(), begin);
                line.add("outcome", outcome);
                lines.write(line, LOG, "event");
            }
        });
    }
}
