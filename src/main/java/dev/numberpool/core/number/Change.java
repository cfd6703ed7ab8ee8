package dev.numberpool.core.number;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is to become of one thing that can be set on a number. */
public sealed interface Change<T> {

    /** It stays as it is, set or not. */
    record Keep<T>() implements Change<T> {}

    /** It is set no more. */
    record Clear<T>() implements Change<T> {}

    record Put<T>(T value) implements Change<T> {}

    default @Nullable T of(@Nullable T before) {
        return switch (this) {
            case Keep<T>() -> before;
            case Clear<T>() -> null;
            case Put<T>(var value) -> value;
        };
    }

    /** What is put, if something is. */
    default Optional<T> put() {
        return Optional.ofNullable(of(null));
    }
}
