package dev.numberpool.api;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;

/** A JSON body, sent as JSON whatever the client says that it accepts. */
public final class JsonAnswer {

    private JsonAnswer() {}

    public static MutableHttpResponse<?> ok(Object body) {
        return of(HttpStatus.OK, body);
    }

    public static MutableHttpResponse<?> of(HttpStatus status, Object body) {
        return HttpResponse.status(status)
                .contentType(MediaType.APPLICATION_JSON_TYPE)
                .body(body);
    }
}
