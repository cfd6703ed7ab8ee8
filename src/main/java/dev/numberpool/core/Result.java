package dev.numberpool.core;

import java.util.Optional;
import java.util.function.Function;

/**
 * What a use case answers: a value, or the reason why not. A refusal is an answer to the caller; whatever is
 * a failure (the store is out of reach) is thrown instead.
 */
public sealed interface Result<T> {

    record Ok<T>(T value) implements Result<T> {}

    record Refused<T>(Refusal refusal) implements Result<T> {}

    static <T> Result<T> ok(T value) {
        return new Ok<>(value);
    }

    static <T> Result<T> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }

    /** The value, or this refusal where there is none. */
    static <T> Result<T> of(Optional<T> value, Refusal otherwise) {
        return value.map(Result::ok).orElseGet(() -> refused(otherwise));
    }

    /** The next step on the value; a refusal goes through untouched. */
    default <U> Result<U> then(Function<? super T, Result<U>> next) {
        return switch (this) {
            case Ok<T>(var value) -> next.apply(value);
            case Refused<T>(var refusal) -> refused(refusal);
        };
    }

    default <U> Result<U> map(Function<? super T, ? extends U> change) {
        return then(value -> ok(change.apply(value)));
    }
}
