package dev.numberpool.local.s3;

import dev.numberpool.local.Md5;
import java.util.Arrays;

/** An object of a bucket. */
final class S3Object {

    private final String key;
    private final byte[] content;
    private final String etag;

    S3Object(String key, byte[] content) {
        this.key = key;
        this.content = content.clone();
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

    /** Of S3's own kind, without quotes. */
    String etag() {
        return etag;
    }
}
