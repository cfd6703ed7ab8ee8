package dev.numberpool.local.s3;

import dev.numberpool.local.http.HttpAnswer;
import io.micronaut.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What S3 answers, in its own XML and headers. */
final class S3Answer {

    private static final Pattern FROM = Pattern.compile("bytes=(\\d{1,9})-");

    private S3Answer() {}

    static HttpAnswer whole(S3Object object) {
        return content(200, object, 0);
    }

    /** From the byte that the range begins at; all of it if the range is of another kind. */
    static HttpAnswer part(S3Object object, String range) {
        Matcher from = FROM.matcher(range);
        if (!from.matches()) {
            return whole(object);
        }
        int first = Integer.parseInt(from.group(1));
        if (first >= object.length()) {
            return error(416, "InvalidRange");
        }
        return content(206, object, first)
                .with(
                        HttpHeaders.CONTENT_RANGE,
                        "bytes %d-%d/%d".formatted(first, object.length() - 1, object.length()));
    }

    static HttpAnswer stored(S3Object object) {
        return HttpAnswer.empty(200).with(HttpHeaders.ETAG, etag(object));
    }

    static HttpAnswer error(int status, String code) {
        return error(status, code, code);
    }

    /** @param message without markup */
    static HttpAnswer error(int status, String code, String message) {
        byte[] xml = "<Error><Code>%s</Code><Message>%s</Message></Error>"
                .formatted(code, message)
                .getBytes(StandardCharsets.UTF_8);
        return new HttpAnswer(status, Map.of(HttpHeaders.CONTENT_TYPE, List.of("application/xml")), xml);
    }

    /** As a header has it. */
    static String etag(S3Object object) {
        return '"' + object.etag() + '"';
    }

    private static HttpAnswer content(int status, S3Object object, int first) {
        var metadata = new TreeMap<String, List<String>>();
        object.metadata().forEach((name, value) -> metadata.put(name, List.of(value)));
        return new HttpAnswer(status, metadata, object.from(first))
                .with(HttpHeaders.ETAG, etag(object))
                .with(HttpHeaders.ACCEPT_RANGES, "bytes")
                .with(HttpHeaders.CONTENT_TYPE, "application/octet-stream");
    }
}
