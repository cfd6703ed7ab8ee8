package dev.numberpool.local.lambda;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.numberpool.local.start.Background;
import dev.numberpool.local.template.EventInvokeConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Brings events to functions whose answers nobody waits for, as Lambda does: an event whose function fails is tried again
 * after a minute, and then after two, as often as its configuration says, and is a dead letter then.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html">How Lambda handles
 *     errors of asynchronous invocation</a>
 */
public final class EventDelivery implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(EventDelivery.class.getName());
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final ObjectMapper json = new ObjectMapper();
    private final Background pauses = new Background();
    private final Function<String, EventInvokeConfig> configs;
    private final BiConsumer<String, String> deadLetters;
    private final InstantSource clock;
    private final Duration pause;

    /**
     * Delivers at the pace of Lambda.
     *
     * @param configs by the names of the functions
     * @param deadLetters takes a queue's name and a message for it
     */
    public EventDelivery(
            Function<String, EventInvokeConfig> configs, BiConsumer<String, String> deadLetters, InstantSource clock) {
        this(configs, deadLetters, clock, PAUSE);
    }

    EventDelivery(
            Function<String, EventInvokeConfig> configs,
            BiConsumer<String, String> deadLetters,
            InstantSource clock,
            Duration pause) {
        this.configs = configs;
        this.deadLetters = deadLetters;
        this.clock = clock;
        this.pause = pause;
    }

    /** Returns once the event is done with, is a dead letter, or is dropped because this was closed. */
    void deliver(LambdaFunction function, byte[] event) {
        var config = configs.apply(function.name());
        boolean open = true;
        for (int attempt = 1; open && attempt <= config.maximumRetries() + 1; attempt++) {
            try {
                var _ = function.invoke(event);
                return;
            } catch (FunctionFailure failure) {
                failure.log(LOG, "attempt %d of %d".formatted(attempt, config.maximumRetries() + 1));
                if (attempt > config.maximumRetries()) {
                    giveUp(function, event, config, failure);
                } else {
                    open = pauses.pause(pause.multipliedBy(attempt));
                }
            }
        }
    }

    /** Ends the pauses, and with them what waits for another attempt. */
    @Override
    public void close() {
        pauses.close();
    }

    private void giveUp(LambdaFunction function, byte[] event, EventInvokeConfig config, FunctionFailure failure) {
        config.deadLetters()
                .ifPresentOrElse(
                        queue -> deadLetters.accept(queue, letter(function, event, config, failure)),
                        () -> LOG.log(System.Logger.Level.ERROR, "an event is given up for {0}", function.name()));
    }

    private String letter(LambdaFunction function, byte[] event, EventInvokeConfig config, FunctionFailure failure) {
        var letter = json.createObjectNode();
        letter.put("version", "1.0").put("timestamp", clock.instant().toString());
        letter.putObject("requestContext")
                .put("requestId", UUID.randomUUID().toString())
                .put("functionArn", new FunctionName(function.name()).arn() + ":" + FunctionName.LATEST)
                .put("condition", "RetriesExhausted")
                .put("approximateInvokeCount", config.maximumRetries() + 1);
        try {
            letter.set("requestPayload", json.readTree(event));
        } catch (IOException e) {
            throw new UncheckedIOException("an event that is no JSON", e);
        }
        letter.putObject("responseContext")
                .put("statusCode", 200)
                .put("executedVersion", FunctionName.LATEST)
                .put("functionError", "Unhandled");
        letter.set("responsePayload", InvocationAnswer.failure(failure.thrown()));
        return letter.toString();
    }
}
