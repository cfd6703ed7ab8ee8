package dev.numberpool.local.s3;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The body of an upload in chunks, each after a line with its length; what follows the last is signatures and
 * checksums, which are not looked at.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html">Chunked upload</a>
 */
final class AwsChunked {

    private static final int HEXADECIMAL = 16;

    private AwsChunked() {}

    /** @throws IllegalArgumentException if it is not of this form */
    static byte[] decode(byte[] body) {
        var content = new ByteArrayOutputStream(body.length);
        int line = 0;
        for (int length = length(body, line); length > 0; length = length(body, line)) {
            int chunk = end(body, line) + 2;
            if (chunk + length > body.length) {
                throw new IllegalArgumentException("a chunk that breaks off");
            }
            content.write(body, chunk, length);
            line = chunk + length + 2;
        }
        return content.toByteArray();
    }

    private static int length(byte[] body, int line) {
        String head = new String(body, line, end(body, line) - line, StandardCharsets.US_ASCII);
        return Integer.parseInt(head.split(";", 2)[0], HEXADECIMAL);
    }

    private static int end(byte[] body, int line) {
        for (int at = line; at < body.length; at++) {
            if (body[at] == '\r') {
                return at;
            }
        }
        throw new IllegalArgumentException("a chunk without a length");
    }
}
