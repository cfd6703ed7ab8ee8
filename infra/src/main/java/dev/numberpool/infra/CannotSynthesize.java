package dev.numberpool.infra;

import java.io.Serial;

/** The settings or the build do not give a stack; the message says what to do. */
public final class CannotSynthesize extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    CannotSynthesize(String message) {
        super(message);
    }
}
