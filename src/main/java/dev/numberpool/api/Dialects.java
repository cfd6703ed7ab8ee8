package dev.numberpool.api;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds the dialect a request is answered in: the path's, and for a path that is no dialect's the one whose key the
 * request brings, for a client of that dialect reads nothing else.
 */
@Singleton
final class Dialects {

    private final List<Dialect> dialects;

    /** The first, which answers where neither path nor key says whose a request is, is the one of the highest order. */
    Dialects(List<Dialect> dialects) {
        this.dialects = dialects;
    }

    Dialect of(HttpRequest<?> request) {
        String path = request.getPath();
        return first(dialect -> dialect.speaks(path))
                .or(() -> first(dialect -> dialect.hasKey(request)))
                .orElse(dialects.getFirst());
    }

    private Optional<Dialect> first(Predicate<Dialect> whose) {
        return dialects.stream().filter(whose).findFirst();
    }
}
