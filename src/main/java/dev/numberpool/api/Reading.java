package dev.numberpool.api;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What comes of reading a field by its {@link Form}. */
public sealed interface Reading<T> {

    record Read<T>(T value) implements Reading<T> {}

    /**
     * A value that is not of the form.
     *
     * @param reason what is said of it to the caller after the field's name, given that name: "must be …", or, where it
     *     is of a part, "must be …; numbers[5]: …"
     */
    record Wrong<T>(UnaryOperator<String> reason) implements Reading<T> {}

    static <T> Reading<T> read(T value) {
        return new Read<>(value);
    }

    /** @param reason the same whatever the field is called */
    static <T> Reading<T> wrong(String reason) {
        return new Wrong<>(_ -> reason);
    }

    /** The value; wrong for this reason where there is none. */
    static <T> Reading<T> of(Optional<T> value, String otherwise) {
        return value.map(Reading::read).orElseGet(() -> wrong(otherwise));
    }

    /** The next step on the value; what is wrong stays so. */
    default <U> Reading<U> then(Function<? super T, Reading<U>> next) {
        return switch (this) {
            case Read<T>(var value) -> next.apply(value);
            case Wrong<T>(var reason) -> new Wrong<>(reason);
        };
    }

    default <U> Reading<U> map(Function<? super T, ? extends U> change) {
        return then(value -> read(change.apply(value)));
    }
}
