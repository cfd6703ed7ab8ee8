package dev.numberpool.api.butter;

import io.micronaut.serde.annotation.Serdeable;

/** The envelope of what was done. */
@Serdeable.Serializable
record ActionJson<T>(boolean success, String message, T data) {

    static <T> ActionJson<T> of(String message, T data) {
        return new ActionJson<>(true, message, data);
    }
}
