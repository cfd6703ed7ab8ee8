package dev.numberpool.local.console;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Hears of each line that a function of this process logs of a request, until it is closed. */
final class FunctionLines extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    /** Who writes them: a class that only its own package may name. */
    private static final String WRITER = "dev.numberpool.telemetry.LogRequests";

    private final Logger logger = (Logger) LoggerFactory.getLogger(WRITER);
    private final @Nullable Level level = logger.getLevel();
    private final boolean additive = logger.isAdditive();
    private final Consumer<ILoggingEvent> listener;

    private FunctionLines(Consumer<ILoggingEvent> listener) {
        this.listener = listener;
    }

    /** They go nowhere else from then on, whatever the level of the log. */
    static FunctionLines to(Consumer<ILoggingEvent> listener) {
        var lines = new FunctionLines(listener);
        lines.start();
        lines.logger.setLevel(Level.INFO);
        lines.logger.setAdditive(false);
        lines.logger.addAppender(lines);
        return lines;
    }

    /** The log is as it was before. */
    @Override
    public void close() {
        logger.detachAppender(this);
        logger.setAdditive(additive);
        logger.setLevel(level);
        stop();
    }

    @Override
    protected void append(ILoggingEvent event) {
        listener.accept(event);
    }
}
