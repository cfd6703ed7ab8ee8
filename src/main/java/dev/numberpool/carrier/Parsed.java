package dev.numberpool.carrier;

/** What stands at a line of a file: a value, or the reason why it cannot be used. Lines are counted from 1. */
sealed interface Parsed<T> {

    record Good<T>(long line, T value) implements Parsed<T> {}

    record Bad<T>(long line, String reason) implements Parsed<T> {}

    long line();

    /** The next step on the value; a reason goes through untouched. */
    default <U> Parsed<U> then(Step<T, U> next) {
        return switch (this) {
            case Good<T>(var line, var value) -> next.parse(line, value);
            case Bad<T>(var line, var reason) -> new Bad<>(line, reason);
        };
    }

    interface Step<T, U> {
        Parsed<U> parse(long line, T value);
    }
}
