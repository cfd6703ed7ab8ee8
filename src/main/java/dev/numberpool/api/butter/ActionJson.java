package dev.numberpool.api.butter;

import dev.numberpool.api.JsonAnswer;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.serde.annotation.Serdeable;

/** The envelope of what was done. */
@Serdeable.Serializable
record ActionJson<T>(boolean success, String message, T data) {

    static <T> MutableHttpResponse<?> answer(HttpStatus status, String message, T data) {
        return JsonAnswer.of(status, new ActionJson<>(true, message, data));
    }
}
