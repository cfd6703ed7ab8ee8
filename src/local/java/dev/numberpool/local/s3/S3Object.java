package dev.numberpool.local.s3;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** An object of a bucket. */
final class S3Object {

    private final String key;
    private final byte[] content;
    private final String etag;

    S3Object(String key, byte[] content) {
        this.key = key;
        this.content = content.clone();
        this.etag = HexFormat.of().formatHex(md5(content));
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

    private static byte[] md5(byte[] content) {
        try {
            return MessageDigest.getInstance("MD5").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has MD5", e);
        }
    }
}
