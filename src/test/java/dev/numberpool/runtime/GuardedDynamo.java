package dev.numberpool.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.numberpool.fixture.LocalDynamo;
import dev.numberpool.local.http.HttpAnswer;
import dev.numberpool.local.http.HttpRequest;
import dev.numberpool.local.http.LoopbackServer;
import dev.numberpool.local.start.Bound;
import dev.numberpool.local.template.NeededGrants;
import dev.numberpool.local.template.RoleGrant;
import dev.numberpool.local.template.Roles;
import dev.numberpool.local.template.UsedGrants;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * DynamoDB Local behind IAM. A process is known by its access key, and may do what the template says of the role that
 * it has been given; one that has none may do nothing.
 */
final class GuardedDynamo implements AutoCloseable {

    private static final Pattern ACCESS_KEY = Pattern.compile("Credential=([^/]+)/");
    private static final int LARGEST_CALL = 16 << 20;
    private static final List<String> FORWARDED =
            List.of("authorization", "content-type", "x-amz-target", "x-amz-date");

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client = HttpClient.newHttpClient();
    private final LoopbackServer server = Bound.server();
    private final Roles roles = new Roles(LocalDynamo.TEMPLATE);
    private final Map<String, List<RoleGrant>> grants = new ConcurrentHashMap<>();
    private final Map<String, String> roleOf = new ConcurrentHashMap<>();
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger greetings = new AtomicInteger();

    GuardedDynamo() {
        server.serve(Map.of("/", this::answer));
    }

    URI address() {
        return server.address();
    }

    /**
     * From now on the process has this function's role and not that of another any more.
     *
     * @param process by its access key
     */
    void give(String process, String function) {
        roleOf.put(process, function);
    }

    /** What was asked of the table so far, and be it refused. */
    int calls() {
        return calls.get();
    }

    /** Who came by without asking anything. */
    int greetings() {
        return greetings.get();
    }

    @Override
    public void close() {
        server.close();
        client.close();
    }

    private HttpAnswer answer(HttpRequest request) throws IOException {
        byte[] body = request.body(LARGEST_CALL).orElseThrow();
        if (request.method().equals("GET")) {
            greetings.incrementAndGet();
            return HttpAnswer.empty(200);
        }
        calls.incrementAndGet();
        String operation = header(request, "x-amz-target").replaceFirst(".*\\.", "");
        var needed = NeededGrants.of(operation, json.readTree(body));
        String process = accessKey(request);
        @Nullable String function = roleOf.get(process);
        if (function == null) {
            return denied(process, needed.iterator().next());
        }
        UsedGrants.add(function, needed);
        var missing = new HashSet<>(needed);
        missing.removeAll(grants.computeIfAbsent(function, roles::grants));
        return missing.isEmpty()
                ? forward(request, body)
                : denied(function, missing.iterator().next());
    }

    private static String accessKey(HttpRequest request) {
        var key = ACCESS_KEY.matcher(header(request, "authorization"));
        if (!key.find()) {
            throw new AssertionError("a call that nobody has signed");
        }
        return key.group(1);
    }

    private HttpAnswer forward(HttpRequest request, byte[] body) throws IOException {
        var call = java.net.http.HttpRequest.newBuilder(LocalDynamo.endpoint()).POST(BodyPublishers.ofByteArray(body));
        FORWARDED.forEach(name -> call.header(name, header(request, name)));
        try {
            var answer = client.send(call.build(), BodyHandlers.ofByteArray());
            return new HttpAnswer(answer.statusCode(), answer.headers().map(), answer.body());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static HttpAnswer denied(String who, RoleGrant missing) {
        String message = "%s is not authorized to perform: %s on resource: %s"
                .formatted(who, missing.action(), missing.resource());
        String type = "com.amazon.coral.service#AccessDeniedException";
        return HttpAnswer.json(
                400,
                "{\"__type\":\"%s\",\"Message\":\"%s\"}"
                        .formatted(type, message)
                        .getBytes(UTF_8));
    }

    private static String header(HttpRequest request, String name) {
        return request.headers().getOrDefault(name, List.of("")).getFirst();
    }
}
