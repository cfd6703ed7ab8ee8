package dev.numberpool.local.s3;

import dev.numberpool.local.http.Endpoint;
import dev.numberpool.local.http.ForeignRequest;
import dev.numberpool.local.http.HttpAnswer;
import dev.numberpool.local.http.HttpRequest;
import io.micronaut.http.HttpHeaders;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The S3 API of one bucket, in the path, whose objects and their metadata are kept in memory: PutObject, GetObject with
 * If-Match and Range, HeadObject, DeleteObject. An upload in several parts is refused, and so is an object with which the
 * bucket would hold more than 512 MiB.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_Operations_Amazon_Simple_Storage_Service.html">S3's
 *     API</a>
 */
public final class BucketEndpoint implements Endpoint {

    private static final int LARGEST_OBJECT = 256 << 20;
    private static final long MOST_BYTES = 512L << 20;
    private static final String SIGNED_BODY = "x-amz-content-sha256";
    private static final String METADATA = "x-amz-meta-";

    private final String name;
    private final Map<String, S3Object> objects = new ConcurrentHashMap<>();
    private final InstantSource clock;
    private final Consumer<ObjectCreated> created;
    private final long mostBytes;

    /**
     * For the paths under {@code /name/}.
     *
     * @param created is told of every object once it is there
     */
    public BucketEndpoint(String name, InstantSource clock, Consumer<ObjectCreated> created) {
        this(name, clock, created, MOST_BYTES);
    }

    BucketEndpoint(String name, InstantSource clock, Consumer<ObjectCreated> created, long mostBytes) {
        this.name = name;
        this.clock = clock;
        this.created = created;
        this.mostBytes = mostBytes;
    }

    /** What the paths of its objects begin with. */
    public String root() {
        return "/" + name + "/";
    }

    @Override
    public HttpAnswer answer(HttpRequest request) throws IOException {
        String key = request.target().path().substring(root().length());
        return switch (request.method()) {
            case "GET", "HEAD" -> get(key, request);
            case "PUT" -> put(key, request);
            case "DELETE" -> delete(key);
            default -> S3Answer.error(501, "NotImplemented");
        };
    }

    @Override
    public HttpAnswer refuse(HttpRequest request, ForeignRequest reason) {
        return S3Answer.error(reason.status(), "AccessDenied", reason.message());
    }

    private HttpAnswer get(String key, HttpRequest request) {
        var object = objects.get(key);
        if (object == null) {
            return S3Answer.error(404, "NoSuchKey");
        }
        String etag = S3Answer.etag(object);
        if (!header(request, HttpHeaders.IF_MATCH).orElse(etag).equals(etag)) {
            return S3Answer.error(412, "PreconditionFailed");
        }
        return header(request, HttpHeaders.RANGE)
                .map(range -> S3Answer.part(object, range))
                .orElseGet(() -> S3Answer.whole(object));
    }

    private HttpAnswer put(String key, HttpRequest request) throws IOException {
        var body = request.body(LARGEST_OBJECT);
        if (body.isEmpty()) {
            return S3Answer.error(400, "EntityTooLarge");
        }
        byte[] content = isChunked(request) ? AwsChunked.decode(body.get()) : body.get();
        var object = new S3Object(key, content, metadata(request));
        if (!stored(object)) {
            return S3Answer.error(507, "InsufficientStorage");
        }
        created.accept(new ObjectCreated(name, object, clock.instant()));
        return S3Answer.stored(object);
    }

    /** In the place of the one of this key; false if there is no room for it. */
    private synchronized boolean stored(S3Object object) {
        long others = objects.values().stream()
                .filter(other -> !other.key().equals(object.key()))
                .mapToLong(S3Object::length)
                .sum();
        boolean fits = others + object.length() <= mostBytes;
        if (fits) {
            objects.put(object.key(), object);
        }
        return fits;
    }

    private HttpAnswer delete(String key) {
        objects.remove(key);
        return HttpAnswer.empty(204);
    }

    private static Map<String, String> metadata(HttpRequest request) {
        var metadata = new TreeMap<String, String>();
        request.headers().forEach((name, values) -> {
            if (name.startsWith(METADATA)) {
                metadata.put(name, String.join(",", values));
            }
        });
        return metadata;
    }

    private static boolean isChunked(HttpRequest request) {
        return header(request, SIGNED_BODY).orElse("").startsWith("STREAMING-");
    }

    private static Optional<String> header(HttpRequest request, String name) {
        return request.headers().getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                .findFirst();
    }
}
