package dev.numberpool.local.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.S3Event;
import dev.numberpool.lambda.priming.EventJson;
import dev.numberpool.local.http.LoopbackServer;
import dev.numberpool.local.start.Bound;
import java.io.ByteArrayInputStream;
import java.time.InstantSource;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Through the SDK's own client. */
class BucketEndpointTest {

    private static final String BUCKET = "files";
    private static final int MOST_BYTES = 700_000;

    private final Queue<ObjectCreated> created = new ConcurrentLinkedQueue<>();
    private final LoopbackServer server = Bound.server();
    private final S3Client s3 = client(RequestChecksumCalculation.WHEN_SUPPORTED);

    @BeforeEach
    void serve() {
        var bucket = new BucketEndpoint(BUCKET, InstantSource.system(), created::add, MOST_BYTES);
        server.serve(Map.of(bucket.root(), bucket));
    }

    @AfterEach
    void close() {
        s3.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 300_000})
    void what_is_put_in_chunks_or_in_one_piece_is_what_is_got(int length) {
        String content = "x".repeat(length);
        put("chunks", content);
        try (var plain = client(RequestChecksumCalculation.WHEN_REQUIRED)) {
            plain.putObject(put -> put.bucket(BUCKET).key("piece"), RequestBody.fromString(content));
        }

        assertThat(get("chunks")).isEqualTo(content);
        assertThat(get("piece")).isEqualTo(content);
    }

    @Test
    void what_its_uploader_says_of_an_object_is_kept_with_it() {
        var said = Map.of("country", "US", "column-number", "Phone No.");
        var _ = s3.putObject(
                put -> put.bucket(BUCKET).key("said").metadata(said).contentType("text/csv"),
                RequestBody.fromString("content"));

        assertThat(s3.getObjectAsBytes(get -> get.bucket(BUCKET).key("said"))
                        .response()
                        .metadata())
                .isEqualTo(said);
        assertThat(s3.headObject(head -> head.bucket(BUCKET).key("said")).metadata())
                .isEqualTo(said);
        assertThat(s3.getObjectAsBytes(get -> get.bucket(BUCKET).key("said").range("bytes=3-"))
                        .response()
                        .metadata())
                .isEqualTo(said);
        put("said", "other");
        assertThat(s3.headObject(head -> head.bucket(BUCKET).key("said")).metadata())
                .isEmpty();
    }

    @Test
    void a_range_begins_at_its_byte() {
        put("digits", "0123456789");

        var answer = s3.getObjectAsBytes(get -> get.bucket(BUCKET).key("digits").range("bytes=7-"));

        assertThat(answer.asUtf8String()).isEqualTo("789");
        assertThat(answer.response().contentRange()).isEqualTo("bytes 7-9/10");
        assertThatThrownBy(() -> s3.getObjectAsBytes(
                        get -> get.bucket(BUCKET).key("digits").range("bytes=10-")))
                .isInstanceOfSatisfying(
                        S3Exception.class, e -> assertThat(e.statusCode()).isEqualTo(416));
    }

    @Test
    void another_etag_is_a_failed_precondition() {
        put("file", "old");
        String etag = s3.headObject(head -> head.bucket(BUCKET).key("file")).eTag();
        put("file", "new");

        assertThatThrownBy(() -> s3.getObjectAsBytes(
                        get -> get.bucket(BUCKET).key("file").ifMatch(etag)))
                .isInstanceOfSatisfying(
                        S3Exception.class, e -> assertThat(e.statusCode()).isEqualTo(412));
    }

    @Test
    void what_is_deleted_is_not_there() {
        put("file", "content");

        s3.deleteObject(delete -> delete.bucket(BUCKET).key("file"));

        assertThatThrownBy(() -> get("file")).isInstanceOf(NoSuchKeyException.class);
    }

    @Test
    void a_full_bucket_takes_no_more_than_what_replaces_an_object() {
        put("first", "x".repeat(MOST_BYTES - 1));
        put("second", "y");

        assertThatThrownBy(() -> put("third", "z"))
                .isInstanceOfSatisfying(
                        S3Exception.class, e -> assertThat(e.statusCode()).isEqualTo(507));
        put("first", "x".repeat(MOST_BYTES - 2));
        put("third", "z");

        assertThat(get("third")).isEqualTo("z");
        assertThat(created).hasSize(4);
    }

    @Test
    void whoever_waits_for_objects_is_sent_the_event_of_s3() {
        put("in/may 1+2.csv", "content");

        assertThat(created).singleElement().satisfies(object -> {
            var event = EventJson.of(S3Event.class).fromJson(new ByteArrayInputStream(object.event()));
            var s3 = event.getRecords().getFirst().getS3();
            assertThat(s3.getBucket().getName()).isEqualTo(BUCKET);
            assertThat(s3.getObject().getKey()).isEqualTo("in/may+1%2B2.csv");
            assertThat(s3.getObject().getUrlDecodedKey()).isEqualTo(object.key());
            assertThat(s3.getObject().geteTag()).isEqualTo("9a0364b9e99bb480dd25e1f0284c8555");
        });
    }

    private void put(String key, String content) {
        var _ = s3.putObject(put -> put.bucket(BUCKET).key(key), RequestBody.fromString(content));
    }

    private String get(String key) {
        return s3.getObjectAsBytes(get -> get.bucket(BUCKET).key(key)).asUtf8String();
    }

    private S3Client client(RequestChecksumCalculation checksums) {
        return S3Client.builder()
                .endpointOverride(server.address())
                .forcePathStyle(true)
                .requestChecksumCalculation(checksums)
                .serviceConfiguration(
                        s3 -> s3.chunkedEncodingEnabled(checksums == RequestChecksumCalculation.WHEN_SUPPORTED))
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any")))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }
}
