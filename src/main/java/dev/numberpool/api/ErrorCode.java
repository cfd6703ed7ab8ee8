package dev.numberpool.api;

import dev.numberpool.api.request.RequestId;
import io.micronaut.http.HttpStatus;

/** One of the errors that a dialect publishes: the status it goes with, and what it says to people. */
public interface ErrorCode {

    HttpStatus status();

    /** What it says where there is nothing more to be told. */
    String message();

    /**
     * The dialect's envelope of this error.
     *
     * @param message in place of the usual one
     * @return a wire record
     */
    Object json(String message, RequestId request);

    /** The error with its usual message. */
    default JsonAnswer answer() {
        return answer(message());
    }

    /** The error with another message than the usual one. */
    default JsonAnswer answer(String message) {
        return JsonAnswer.naming(status(), request -> json(message, request));
    }
}
