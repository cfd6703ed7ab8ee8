package dev.numberpool.core;

/** What is needed is out of reach for now: trying later helps. */
public final class Unavailable extends RuntimeException {

    public Unavailable(Throwable cause) {
        super("out of reach for now", cause);
    }
}
