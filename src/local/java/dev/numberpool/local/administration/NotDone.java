package dev.numberpool.local.administration;

/** What was asked for is refused; the message says in one line why. */
final class NotDone extends Exception {

    NotDone(String message) {
        super(message);
    }
}
