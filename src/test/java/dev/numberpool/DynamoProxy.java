package dev.numberpool;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** DynamoDB Local behind a network of which a test says what becomes of each request and answer. */
public final class DynamoProxy implements AutoCloseable {

    private static final List<String> HEADERS = List.of("Authorization", "Content-Type", "X-Amz-Date", "X-Amz-Target");

    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Queue<Call> calls = new ConcurrentLinkedQueue<>();
    private volatile Network network = Network.GOOD;

    private DynamoProxy(HttpServer server) {
        this.server = server;
        server.createContext("/", this::serve);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    public static DynamoProxy open() {
        try {
            return new DynamoProxy(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI endpoint() {
        var address = server.getAddress();
        return URI.create("http://127.0.0.1:" + address.getPort());
    }

    /** From now on. */
    public void use(Network other) {
        network = other;
    }

    /** From now on nothing goes wrong, and what went wrong is forgotten. */
    public void mend() {
        network = Network.GOOD;
        calls.clear();
    }

    /** The attempts that have come, in order; one that the JDK sent again by itself counts once. */
    public List<Call> calls() {
        return calls.stream().distinct().toList();
    }

    /** As the network does where nothing is wrong with it. */
    public Answer toDynamo(Call call) {
        var request = HttpRequest.newBuilder(LocalDynamo.endpoint())
                .POST(BodyPublishers.ofString(call.body))
                .headers(call.headers.entrySet().stream()
                        .flatMap(header -> Stream.of(header.getKey(), header.getValue()))
                        .toArray(String[]::new));
        try {
            var response = client.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        client.close();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Call call = call(exchange);
            calls.add(call);
            var answer = network.carry(call, this);
            if (answer.isPresent()) {
                exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.0");
                exchange.sendResponseHeaders(answer.get().status, answer.get().body.length);
                exchange.getResponseBody().write(answer.get().body);
            }
        }
    }

    private static Call call(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        String target = headers.getFirst("X-Amz-Target");
        return new Call(
                target.substring(target.indexOf('.') + 1),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                headers.getFirst("amz-sdk-invocation-id"),
                headers.getFirst("amz-sdk-request"),
                HEADERS.stream().collect(Collectors.toMap(name -> name, headers::getFirst)));
    }

    /** What becomes of a request: an answer, or none, and then the connection breaks. */
    @FunctionalInterface
    public interface Network {

        Network GOOD = (call, proxy) -> Optional.of(proxy.toDynamo(call));

        /** Nothing is done, and nobody says so. */
        Network REQUEST_LOST = (_, _) -> Optional.empty();

        /** It is done, and nobody says so. */
        Network ANSWER_LOST = (call, proxy) -> {
            var _ = proxy.toDynamo(call);
            return Optional.empty();
        };

        /** Nothing is done, as far as DynamoDB knows. */
        Network FAILS = (_, _) -> Optional.of(Answer.internalError());

        /** It is done, and DynamoDB says that it has failed. */
        Network FAILS_AFTERWARDS = (call, proxy) -> {
            var _ = proxy.toDynamo(call);
            return Optional.of(Answer.internalError());
        };

        /** Another transaction is under way. */
        Network CONFLICT = (_, _) -> Optional.of(Answer.cancellation(List.of("TransactionConflict")));

        Optional<Answer> carry(Call call, DynamoProxy proxy);

        /** This for what is asked of DynamoDB by one of these operations; nothing is wrong with the others. */
        default Network on(String... operations) {
            return (call, proxy) -> (List.of(operations).contains(call.operation) ? this : GOOD).carry(call, proxy);
        }

        /** This for the first attempt at each call, the other for those that follow it. */
        default Network thenOnRetries(Network other) {
            return (call, proxy) -> (call.attempt.startsWith("attempt=1;") ? this : other).carry(call, proxy);
        }

        /** This for the first request that comes, the other for the rest. */
        default Network then(Network other) {
            var first = new AtomicBoolean(true);
            return (call, proxy) -> (first.getAndSet(false) ? this : other).carry(call, proxy);
        }
    }

    /**
     * One attempt at a call.
     *
     * @param invocation the same for all attempts of the client
     * @param attempt as the client counts them
     */
    public record Call(String operation, String body, String invocation, String attempt, Map<String, String> headers) {}

    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    public record Answer(int status, byte[] body) {

        /** DynamoDB refuses it for this reason. */
        public static Answer refusal(String exception) {
            return of(400, "{\"__type\":\"com.amazonaws.dynamodb.v20120810#%s\"}".formatted(exception));
        }

        /** DynamoDB cancels the transaction, for these reasons of its writes. */
        public static Answer cancellation(List<String> reasons) {
            String codes = reasons.stream().map("{\"Code\":\"%s\"}"::formatted).collect(Collectors.joining(","));
            return of(
                    400,
                    "{\"__type\":\"com.amazonaws.dynamodb.v20120810#TransactionCanceledException\",\"CancellationReasons\":[%s]}"
                            .formatted(codes));
        }

        /** DynamoDB has failed. */
        public static Answer internalError() {
            return of(500, "{\"__type\":\"com.amazonaws.dynamodb.v20120810#InternalServerError\"}");
        }

        private static Answer of(int status, String body) {
            return new Answer(status, body.getBytes(StandardCharsets.UTF_8));
        }
    }
}
