package dev.numberpool.api;

import dev.numberpool.api.request.IdempotencyHeaders;
import dev.numberpool.api.request.RequestId;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * An answer of an operation or a dialect, sent as JSON whatever the client says that it accepts.
 *
 * @param body a wire record, which may name the request
 * @param headers beside the content type, in the order in which they are sent
 */
public record JsonAnswer(HttpStatus status, Function<RequestId, Object> body, Map<String, String> headers) {

    public JsonAnswer {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    /** 200 without further headers. */
    public static JsonAnswer ok(Object body) {
        return of(HttpStatus.OK, body);
    }

    /** An answer without further headers. */
    public static JsonAnswer of(HttpStatus status, Object body) {
        return naming(status, _ -> body);
    }

    /** An answer that names the request in its body. */
    public static JsonAnswer naming(HttpStatus status, Function<RequestId, Object> body) {
        return new JsonAnswer(status, body, Map.of());
    }

    public JsonAnswer withStatus(HttpStatus other) {
        return new JsonAnswer(other, body, headers);
    }

    public JsonAnswer withHeader(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new JsonAnswer(status, body, more);
    }

    /** Where it is so, says of the answer that it is that of an earlier request. */
    public JsonAnswer replayedWhere(boolean replayed) {
        return replayed ? withHeader(IdempotencyHeaders.REPLAYED, "true") : this;
    }

    /** Where it is so, says that there may be more in stock than the answer tells. */
    public JsonAnswer partialWhere(boolean partial) {
        return partial ? withHeader("X-Search-Partial", "true") : this;
    }

    MutableHttpResponse<?> response(RequestId request) {
        MutableHttpResponse<?> response = HttpResponse.status(status)
                .contentType(MediaType.APPLICATION_JSON_TYPE)
                .body(body.apply(request));
        headers.forEach(response::header);
        return response;
    }
}
