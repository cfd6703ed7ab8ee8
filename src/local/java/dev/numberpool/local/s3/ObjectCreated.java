package dev.numberpool.local.s3;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * An object was put into a bucket.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html">Event
 *     message structure</a>
 */
public final class ObjectCreated {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final String bucket;
    private final S3Object object;
    private final Instant time;

    ObjectCreated(String bucket, S3Object object, Instant time) {
        this.bucket = bucket;
        this.object = object;
        this.time = time;
    }

    public String key() {
        return object.key();
    }

    /** As S3 sends it to a function. */
    public byte[] event() {
        ObjectNode event = JSON.objectNode();
        ObjectNode notice = event.putArray("Records").addObject();
        notice.put("eventVersion", "2.1")
                .put("eventSource", "aws:s3")
                .put("awsRegion", "us-east-1")
                .put("eventTime", time.toString())
                .put("eventName", "ObjectCreated:Put");
        ObjectNode s3 = notice.putObject("s3").put("s3SchemaVersion", "1.0");
        s3.putObject("bucket").put("name", bucket).put("arn", "arn:aws:s3:::" + bucket);
        s3.putObject("object")
                .put("key", encoded(object.key()))
                .put("size", object.length())
                .put("eTag", object.etag());
        return event.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** As in a form, but for the slashes. */
    private static String encoded(String key) {
        return URLEncoder.encode(key, StandardCharsets.UTF_8).replace("%2F", "/");
    }
}
