package dev.numberpool.local.console;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.joran.spi.JoranException;
import java.util.Objects;
import org.slf4j.Logger;

/** Makes of an event of the log the line of JSON that a deployed function writes: by the artifact's own logback.xml. */
public final class CloudEncoder {

    private static final String DEPLOYED = "/logback.xml";
    private static final String APPENDER = "STDOUT";

    private CloudEncoder() {}

    /** @throws IllegalStateException if logback.xml cannot be read */
    public static Encoder<ILoggingEvent> deployed() {
        var context = new LoggerContext();
        var configurator = new JoranConfigurator();
        configurator.setContext(context);
        try {
            configurator.doConfigure(Objects.requireNonNull(CloudEncoder.class.getResource(DEPLOYED)));
        } catch (JoranException e) {
            throw new IllegalStateException(e);
        }
        var appender = context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender(APPENDER);
        return ((OutputStreamAppender<ILoggingEvent>) appender).getEncoder();
    }
}
