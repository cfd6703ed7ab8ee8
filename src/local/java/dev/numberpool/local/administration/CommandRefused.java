package dev.numberpool.local.administration;

/** What was asked for is refused; the message says in one line why. */
public final class CommandRefused extends Exception {

    public CommandRefused(String message) {
        super(message);
    }
}
