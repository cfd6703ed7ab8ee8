package dev.numberpool.local.dynamodb;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.numberpool.local.http.HttpAnswer;
import dev.numberpool.local.http.HttpRequest;
import dev.numberpool.local.http.LoopbackServer;
import dev.numberpool.local.start.Bound;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A DynamoDB of somebody else's, which notes what it is asked and how many items it looks at for that. */
final class RecordingDynamo implements AutoCloseable {

    private static final int LARGEST_CALL = 16 << 20;
    private static final List<String> FORWARDED =
            List.of("authorization", "content-type", "x-amz-target", "x-amz-date");

    private final ObjectMapper json = new ObjectMapper();
    private final Queue<Call> calls = new ConcurrentLinkedQueue<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private final LoopbackServer server = Bound.server();
    private final EmbeddedDynamo behind;

    RecordingDynamo() throws IOException {
        behind = EmbeddedDynamo.inMemory(0);
        server.serve(Map.of("/", this::answer));
    }

    URI endpoint() {
        return server.address();
    }

    /** Since this was asked last. */
    List<Call> calls() {
        var made = List.copyOf(calls);
        calls.clear();
        return made;
    }

    @Override
    public void close() {
        server.close();
        client.close();
        behind.close();
    }

    private HttpAnswer answer(HttpRequest request) throws IOException {
        var call = java.net.http.HttpRequest.newBuilder(behind.endpoint())
                .POST(BodyPublishers.ofByteArray(request.body(LARGEST_CALL).orElseThrow()));
        FORWARDED.forEach(name -> call.header(name, header(request, name)));
        try {
            var answer = client.send(call.build(), BodyHandlers.ofByteArray());
            String operation = header(request, "x-amz-target").replaceFirst(".*\\.", "");
            int items = json.readTree(answer.body()).path("ScannedCount").asInt();
            calls.add(new Call(operation, items));
            return new HttpAnswer(answer.statusCode(), answer.headers().map(), answer.body());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static String header(HttpRequest request, String name) {
        return request.headers().getOrDefault(name, List.of("")).getFirst();
    }

    /** @param items looked at, whether they were answered or not */
    record Call(String operation, int items) {}
}
