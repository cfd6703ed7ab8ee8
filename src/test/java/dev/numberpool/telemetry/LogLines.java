package dev.numberpool.telemetry;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.encoder.Encoder;
import dev.numberpool.local.console.CloudEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.platform.commons.support.AnnotationSupport;
import org.slf4j.LoggerFactory;

/**
 * The log of one test, as the deployed functions write it. The class of the test is {@link Isolated}: other classes
 * write to the log too.
 */
public final class LogLines extends AppenderBase<ILoggingEvent> implements BeforeEachCallback, AfterEachCallback {

    private final Logger logger = (Logger) LoggerFactory.getLogger("dev.numberpool");
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final Encoder<ILoggingEvent> encoder = CloudEncoder.deployed();

    @Override
    public void beforeEach(ExtensionContext test) {
        if (!AnnotationSupport.isAnnotated(test.getRequiredTestClass(), Isolated.class)) {
            throw new IllegalStateException(test.getRequiredTestClass() + " reads the log, and is not @Isolated");
        }
        lines.clear();
        start();
        logger.setLevel(Level.INFO);
        logger.setAdditive(false);
        logger.addAppender(this);
    }

    /** Those that have this text. */
    public List<String> with(String text) {
        return lines.stream().filter(line -> line.contains(text)).toList();
    }

    /** In the order in which they were written. */
    public List<String> all() {
        return List.copyOf(lines);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        logger.detachAppender(this);
        logger.setAdditive(true);
        logger.setLevel(null);
    }

    @Override
    protected void append(ILoggingEvent event) {
        lines.add(new String(encoder.encode(event), StandardCharsets.UTF_8));
    }
}
