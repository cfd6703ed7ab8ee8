package dev.numberpool.local.lambda;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.numberpool.local.http.Endpoint;
import dev.numberpool.local.http.ForeignRequest;
import dev.numberpool.local.http.HttpAnswer;
import dev.numberpool.local.http.HttpRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lambda's own call of a function.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html">Invoke</a>
 */
public final class Invocations implements Endpoint, AutoCloseable {

    /** What the paths of these calls begin with. */
    public static final String ROOT = "/2015-03-31/functions/";

    private static final System.Logger LOG = System.getLogger(Invocations.class.getName());
    private static final Pattern PATH = Pattern.compile(Pattern.quote(ROOT) + "(?<name>[^/]+)/invocations/?");
    private static final int LARGEST_EVENT = 6 * 1024 * 1024;

    /** Of those that nobody waits for: whoever sends one more waits until one of them is done. */
    private static final int MOST_AT_ONCE = 100;

    private static final byte[] NO_EVENT = "{}".getBytes(StandardCharsets.UTF_8);

    private final ObjectMapper json = new ObjectMapper();
    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore room;
    private final LambdaFunctions functions;
    private final EventDelivery delivery;

    /** @param delivery of the events whose senders do not wait, closed with this */
    public Invocations(LambdaFunctions functions, EventDelivery delivery) {
        this(functions, delivery, MOST_AT_ONCE);
    }

    Invocations(LambdaFunctions functions, EventDelivery delivery, int mostAtOnce) {
        this.functions = functions;
        this.delivery = delivery;
        this.room = new Semaphore(mostAtOnce);
    }

    @Override
    public HttpAnswer answer(HttpRequest request) throws IOException {
        return answer(request, request.body(LARGEST_EVENT));
    }

    @Override
    public HttpAnswer refuse(HttpRequest request, ForeignRequest reason) {
        return InvocationAnswer.foreign(reason);
    }

    /**
     * Has the function run while nobody waits for its answer, as the sources of events do: 100 at the same time, with those
     * that wait for another attempt.
     */
    public void send(LambdaFunction function, byte[] event) {
        room.acquireUninterruptibly();
        background.execute(() -> {
            try {
                delivery.deliver(function, event);
            } finally {
                room.release();
            }
        });
    }

    /** Lets the functions that nobody waits for come to their end, and begins no other attempt. */
    @Override
    public void close() {
        delivery.close();
        background.close();
    }

    private HttpAnswer answer(HttpRequest request, Optional<byte[]> event) throws IOException {
        Matcher path = PATH.matcher(request.target().path());
        if (!path.matches() || !request.method().equals("POST")) {
            return InvocationAnswer.unknownOperation();
        }
        FunctionName name = FunctionName.parse(path.group("name"));
        var function = functions.find(name.value());
        if (function.isEmpty()) {
            return InvocationAnswer.unknownFunction(name);
        }
        if (event.isEmpty()) {
            return InvocationAnswer.tooLarge(LARGEST_EVENT);
        }
        byte[] payload = event.get().length == 0 ? NO_EVENT : event.get();
        return isJson(payload) ? invoke(function.get(), payload, type(request)) : InvocationAnswer.notJson();
    }

    private HttpAnswer invoke(LambdaFunction function, byte[] event, String type) {
        return switch (type) {
            case "DryRun" -> HttpAnswer.empty(204);
            case "Event" -> {
                send(function, event);
                yield HttpAnswer.empty(202);
            }
            default -> run(function, event);
        };
    }

    private HttpAnswer run(LambdaFunction function, byte[] event) {
        try {
            return InvocationAnswer.done(function.invoke(event));
        } catch (FunctionFailure failure) {
            failure.log(LOG, "an invocation");
            return InvocationAnswer.failed(failure.thrown());
        }
    }

    private boolean isJson(byte[] bytes) throws IOException {
        try (var parser = json.createParser(bytes)) {
            json.readTree(parser);
            return parser.nextToken() == null;
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private static String type(HttpRequest request) {
        return request.headers()
                .getOrDefault("x-amz-invocation-type", List.of("RequestResponse"))
                .getFirst();
    }
}
