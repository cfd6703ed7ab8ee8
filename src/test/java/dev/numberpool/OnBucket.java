package dev.numberpool;

import com.amazonaws.services.lambda.runtime.events.S3Event;
import dev.numberpool.core.Country;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.number.Stock;
import dev.numberpool.core.number.Stock.Shelf;
import dev.numberpool.local.Bound;
import dev.numberpool.local.http.Answer;
import dev.numberpool.local.http.HttpRequest;
import dev.numberpool.local.http.LoopbackServer;
import dev.numberpool.local.s3.BucketEndpoint;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.proxy.MockLambdaContext;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** A test with a bucket behind the real S3 client, over connections that can be cut. */
@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OnBucket implements OnDynamo {

    static final String BUCKET = "inventory";

    /** Lambda's name for every event here. */
    static final String INVOCATION = "79104eed-1a2b-4c3d-8e4f-d2c1b0a98f76";

    private static final AtomicInteger AREAS = new AtomicInteger(200);

    static final Path EVENT = Path.of("events/import-inventory-file.json");

    @Inject
    S3Client s3;

    @Inject
    ApplicationContext application;

    @Inject
    Stock stock;

    private final Queue<String> requests = new ConcurrentLinkedQueue<>();
    private final LoopbackServer server = Bound.server();
    final CuttingProxy connection = new CuttingProxy(server.address());

    @Override
    public Map<String, String> getProperties() {
        var bucket = new BucketEndpoint(BUCKET, InstantSource.system(), _ -> {});
        server.serve(Map.of(bucket.root(), request -> answer(bucket, request)));
        var properties = new HashMap<>(OnDynamo.super.getProperties());
        properties.put("numberpool.s3.endpoint", connection.address().toString());
        properties.put("numberpool.inventory.batches-at-once", "2"); // more would wait for each other in DynamoDB Local
        return properties;
    }

    @AfterAll
    void closeBucket() throws IOException {
        connection.close();
        server.close();
    }

    /** The file's ETag, without quotes. */
    String put(String key, String content) {
        return s3.putObject(put -> put.bucket(BUCKET).key(key), RequestBody.fromString(content))
                .eTag()
                .replace("\"", "");
    }

    String content(String key) {
        return s3.getObjectAsBytes(get -> get.bucket(BUCKET).key(key)).asUtf8String();
    }

    /** What S3 was asked for since this was asked last: the method, and the range if there is one. */
    List<String> requests() {
        var made = List.copyOf(requests);
        requests.clear();
        return made;
    }

    /** That of events/, for another file of the bucket as it is now. */
    S3Event event(String key) throws IOException {
        String etag = s3.headObject(head -> head.bucket(BUCKET).key(key)).eTag();
        String encoded = URLEncoder.encode(key, StandardCharsets.UTF_8).replace("%2F", "/");
        return read(Files.readString(EVENT)
                .replace("\"inventory.csv\"", '"' + encoded + '"')
                .replaceFirst("\"eTag\": \"[^\"]+\"", "\"eTag\": " + etag));
    }

    /** As Lambda reads it. */
    static S3Event read(String event) {
        return EventJson.of(S3Event.class).fromJson(event);
    }

    List<String> handle(String key) throws IOException {
        return handle(event(key));
    }

    List<String> handle(S3Event event) {
        var context = new MockLambdaContext() {
            @Override
            public int getRemainingTimeInMillis() {
                return 900_000;
            }

            @Override
            public String getAwsRequestId() {
                return INVOCATION;
            }
        };
        return new ImportInventoryFile(application).handleRequest(event, context);
    }

    /** An area code that has no numbers yet. */
    static int freshArea() {
        return AREAS.incrementAndGet();
    }

    /** About a hundred bytes a row. */
    static String file(int area, int rows) {
        return IntStream.range(0, rows)
                .mapToObj(row -> "+1%d555%04d,local,US,%s".formatted(area, row, "a".repeat(80)))
                .collect(Collectors.joining("\n", "number,number_type,country,provider\n", "\n"));
    }

    int inStock(int area) {
        var shelf = new Shelf(new Country("US"), NumberType.LOCAL);
        var range = new Stock.Range("+1" + area, "+1" + area + ":");
        return stock.read(shelf, range, Stock.Direction.UP, 10_000).size();
    }

    private Answer answer(BucketEndpoint bucket, HttpRequest request) throws IOException {
        var range = request.headers().getOrDefault("range", List.of());
        requests.add(String.join(" ", request.method(), String.join(",", range)).strip());
        return bucket.answer(request);
    }
}
