package dev.numberpool.carrier.csv;

/** What stands at a line of a file: a value, or the reason why it cannot be used. Lines are counted from 1. */
public sealed interface ParsedLine<T> {

    record Good<T>(long line, T value) implements ParsedLine<T> {}

    record Bad<T>(long line, String reason) implements ParsedLine<T> {}

    long line();

    /** The next step on the value; a reason goes through untouched. */
    default <U> ParsedLine<U> then(Step<T, U> next) {
        return switch (this) {
            case Good<T>(var line, var value) -> next.parse(line, value);
            case Bad<T>(var line, var reason) -> new Bad<>(line, reason);
        };
    }

    interface Step<T, U> {
        ParsedLine<U> parse(long line, T value);
    }
}
