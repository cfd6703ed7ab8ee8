package dev.numberpool.local.start;

/** The local server cannot start; the message says in one line why, and what to do about it. */
public final class CannotStart extends Exception {

    public CannotStart(String message) {
        super(message);
    }

    CannotStart(String message, Throwable cause) {
        super(message + ": " + cause.getMessage(), cause);
    }
}
