package dev.numberpool.api.fields;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What comes of reading a field by its {@link Form}. */
public sealed interface ParsedField<T> {

    /** The value of a field that is of the form. */
    record Valid<T>(T value) implements ParsedField<T> {}

    /**
     * A value that is not of the form.
     *
     * @param reason what is said of it to the caller after the field's name, given that name: "must be …", or, where it
     *     is of a part, "must be …; numbers[5]: …"
     */
    record Wrong<T>(UnaryOperator<String> reason) implements ParsedField<T> {}

    static <T> ParsedField<T> valid(T value) {
        return new Valid<>(value);
    }

    /** @param reason what is said of the value after the field's name, whatever that is: "must be …" */
    static <T> ParsedField<T> wrong(String reason) {
        return new Wrong<>(_ -> reason);
    }

    /** The value; wrong for this reason where there is none. */
    static <T> ParsedField<T> of(Optional<T> value, String otherwise) {
        return value.map(ParsedField::valid).orElseGet(() -> wrong(otherwise));
    }

    /** The next step on the value; what is wrong stays so. */
    default <U> ParsedField<U> then(Function<? super T, ParsedField<U>> next) {
        return switch (this) {
            case Valid<T>(var value) -> next.apply(value);
            case Wrong<T>(var reason) -> new Wrong<>(reason);
        };
    }

    default <U> ParsedField<U> map(Function<? super T, ? extends U> change) {
        return then(value -> valid(change.apply(value)));
    }
}
