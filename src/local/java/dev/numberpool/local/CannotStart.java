package dev.numberpool.local;

/** The local server cannot start; the message says in one line why, and what to do about it. */
final class CannotStart extends Exception {

    CannotStart(String message) {
        super(message);
    }

    CannotStart(String message, Throwable cause) {
        super(message + ": " + cause.getMessage(), cause);
    }
}
