package dev.numberpool.telemetry;

import com.amazonaws.services.lambda.runtime.Context;
import io.micronaut.function.aws.DiagnosticInfoPopulator;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes a line for every event that is not a request: a file, a message, a stretch of the stream, a schedule. */
@Singleton
public final class LogEvents {

    private static final Logger LOG = LoggerFactory.getLogger(LogEvents.class);
    private static final String FAILED = "failed";

    private final LogLineWriter lines;
    private final DiagnosticInfoPopulator ids;

    LogEvents(LogLineWriter lines, DiagnosticInfoPopulator ids) {
        this.lines = lines;
        this.ids = ids;
    }

    /**
     * Does what the event asks for, and logs how it ended.
     *
     * @param function whose event it is
     */
    public <T, E extends Exception> T logged(Class<?> function, Context context, RequestCounts.Task<T, E> task)
            throws E {
        return logged(function, context, task, _ -> false);
    }

    /**
     * Does what the event asks for, and logs how it ended: also as failed what does not throw, since some of the event
     * is done.
     *
     * @param function whose event it is
     * @param failed whether some of what was asked for is not done
     */
    public <T, E extends Exception> T logged(
            Class<?> function, Context context, RequestCounts.Task<T, E> task, Predicate<? super T> failed) throws E {
        Instant begin = lines.now();
        nameTheInvocation(context);
        lines.name(function.getSimpleName());
        return RequestCounts.counted(() -> {
            String outcome = FAILED;
            try {
                T done = task.run();
                outcome = failed.test(done) ? FAILED : "done";
                return done;
            } finally {
                var line = lines.of(context.getAwsRequestId(), function.getSimpleName(), begin);
                line.add("outcome", outcome);
                lines.write(line, LOG, "event");
            }
        });
    }

    /** On every line until the next; of a request, Micronaut does it. */
    private void nameTheInvocation(Context context) {
        ids.populateMappingDiagnosticContextValues(context);
        ids.populateMappingDiagnosticContextWithXrayTraceId();
    }
}
