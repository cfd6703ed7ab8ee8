package dev.numberpool.lambda.priming;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.numberpool.core.Unavailable;
import dev.numberpool.store.dynamo.Handshake;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.LambdaApplicationContextBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * What a function does before SnapStart takes its snapshot, so that its first answer is not its first work: it plays
 * its own events, with a handler, an application and a table that are there for this alone and are gone after it. So
 * nothing of it gets into the snapshot but the code that has run: no connection, no credentials, no memory.
 *
 * <p>Whatever goes wrong, the function goes on, and its first answer takes longer.
 *
 * @param application the function's own
 * @param handler as Lambda would make it, in another application
 * @param functions whose events are played
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/snapstart-runtime-hooks-java.html">Runtime hooks</a>
 */
public record Rehearsal(
        ApplicationContext application,
        Function<ApplicationContext, RequestStreamHandler> handler,
        Function<ApplicationContext, List<String>> functions)
        implements Resource {

    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);

    /** Held here, since org.crac forgets what nobody holds. */
    private static final List<Resource> HELD = new CopyOnWriteArrayList<>();

    /** Starts the application of a function that has an event of its own, and no other. */
    public static <E> ApplicationContext start(
            String function, Class<E> event, Function<ApplicationContext, RequestHandler<E, ?>> handler) {
        return start(function, handler.andThen(typed -> new TypedEventHandler<>(event, typed)));
    }

    /** Starts the application of a function that reads its events as a stream of bytes, and has one of its own. */
    public static ApplicationContext start(
            String function, Function<ApplicationContext, RequestStreamHandler> handler) {
        var application = new LambdaApplicationContextBuilder().start();
        new Rehearsal(application, handler, _ -> List.of(function)).register();
        return application;
    }

    /** Does nothing where nobody takes snapshots. */
    public void register() {
        HELD.add(this);
        Core.getGlobalContext().register(this);
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        attempt("played its events", this::play);
        attempt("reached DynamoDB", () -> application.getBean(Handshake.class).run());
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
        // there is nothing to mend
    }

    private void play() throws IOException {
        try (var _ = new SilentOutput();
                var stage = RehearsalApplications.like(application)) {
            var player = handler.apply(stage);
            for (String function : functions.apply(stage)) {
                play(player, function);
            }
        } finally {
            MDC.clear(); // or lines that follow would be of the last event
        }
    }

    private static void play(RequestStreamHandler player, String function) throws IOException {
        try (InputStream event = Rehearsal.class.getResourceAsStream("events/" + EventFile.of(function))) {
            player.handleRequest(
                    Objects.requireNonNull(event, function),
                    OutputStream.nullOutputStream(),
                    new RehearsalContext(function));
        } catch (Unavailable _) {
            // a rehearsal has no history
        }
    }

    private static void attempt(String what, Attempt attempt) {
        try {
            attempt.run();
        } catch (IOException | RuntimeException | LinkageError e) {
            LOG.warn("has not {} before the snapshot: {}", what, e.toString());
        }
    }

    private interface Attempt {
        void run() throws IOException;
    }
}
