package dev.numberpool.local.s3;

import dev.numberpool.local.http.Md5;
import java.util.Arrays;
import java.util.Map;

/** An object of a bucket. */
final class S3Object {

    private final String key;
    private final byte[] content;
    private final Map<String, String> metadata;
    private final String etag;

    /** @param metadata what its uploader says of it, by the names of the headers, in lower case */
    S3Object(String key, byte[] content, Map<String, String> metadata) {
        this.key = key;
        this.content = content.clone();
        this.metadata = Map.copyOf(metadata);
        this.etag = Md5.of(content);
    }

    String key() {
        return key;
    }

    int length() {
        return content.length;
    }

    /** From the byte of this index to the end. */
    byte[] from(int first) {
        return Arrays.copyOfRange(content, first, content.length);
    }

    Map<String, String> metadata() {
        return metadata;
    }

    /** Of S3's own kind, without quotes. */
    String etag() {
        return etag;
    }
}
