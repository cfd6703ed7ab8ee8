package dev.numberpool.api;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.List;

/** Finds the dialect a path is answered in. */
@Singleton
final class Dialects {

    private final List<Dialect> dialects;

    /** The first, which answers for paths that are nobody's, is the one of the highest order. */
    Dialects(List<Dialect> dialects) {
        this.dialects = dialects;
    }

    Dialect of(HttpRequest<?> request) {
        String path = request.getPath();
        return dialects.stream()
                .filter(dialect -> dialect.speaks(path))
                .findFirst()
                .orElse(dialects.getFirst());
    }
}
