package dev.numberpool.local.administration;

/** What was asked for is refused; the message says in one line why. */
final class CommandRefused extends Exception {

    CommandRefused(String message) {
        super(message);
    }
}
