package dev.numberpool.core;

import java.util.Objects;
import java.util.stream.Stream;

/** What is needed is out of reach for now: trying later helps. */
public final class Unavailable extends RuntimeException {

    private final boolean inDoubt;

    /** Nothing has changed. */
    public Unavailable(String message) {
        super(message);
        inDoubt = false;
    }

    /** Nothing has changed, or what may have will do no harm if it is done again. */
    public Unavailable(Throwable cause) {
        this(cause, false);
    }

    private Unavailable(Throwable cause, boolean inDoubt) {
        super("out of reach for now", cause);
        this.inDoubt = inDoubt;
    }

    /** Nobody can tell whether what was asked for has been done, or still will be. */
    public static Unavailable inDoubt(Throwable cause) {
        return new Unavailable(cause, true);
    }

    public boolean isInDoubt() {
        return inDoubt;
    }

    /** The message, with what is at the bottom of it. */
    public String withOrigin() {
        return Stream.iterate((Throwable) this, Objects::nonNull, Throwable::getCause)
                .skip(1)
                .reduce((_, deeper) -> deeper)
                .map(origin -> getMessage() + " (" + origin + ")")
                .orElse(String.valueOf(getMessage()));
    }
}
