package dev.numberpool.telemetry;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The log group has the lines of all functions: whose a line is stands in it, whatever wrote it. */
class FunctionOfLineTest {

    @Test
    void a_line_outside_of_any_request_names_its_function_by_lambdas_name() throws JoranException {
        assertThatJson(line(Map.of("AWS_LAMBDA_FUNCTION_NAME", "numberpool-GetNumber-1A2B3C")))
                .isObject()
                .containsEntry("message", "in between")
                .containsEntry("function", "numberpool-GetNumber-1A2B3C");
    }

    @Test
    void where_there_is_no_lambda_a_line_names_no_function() throws JoranException {
        assertThatJson(line(Map.of()))
                .isObject()
                .containsEntry("message", "in between")
                .doesNotContainKey("function");
    }

    /** @param variables of the environment */
    private static String line(Map<String, String> variables) throws JoranException {
        var context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        variables.forEach(context::putProperty);
        var configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(Objects.requireNonNull(FunctionOfLineTest.class.getResource("/logback.xml")));
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var encoder = ((OutputStreamAppender<ILoggingEvent>) root.getAppender("STDOUT")).getEncoder();
        var event = new LoggingEvent(Logger.class.getName(), root, Level.INFO, "in between", null, null);
        return new String(encoder.encode(event), StandardCharsets.UTF_8);
    }
}
