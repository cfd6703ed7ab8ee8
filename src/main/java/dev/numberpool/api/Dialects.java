package dev.numberpool.api;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.List;

/** Finds the dialect a path is answered in. */
@Singleton
public final class Dialects {

    private final List<Dialect> dialects;

    /** The first, which answers for paths that are nobody's, is the one of the highest order. */
    Dialects(List<Dialect> dialects) {
        this.dialects = dialects;
    }

    /** Whether the path is one of some dialect, be there an operation or not. */
    boolean speak(String path) {
        return dialects.stream().anyMatch(dialect -> dialect.speaks(path));
    }

    /** The one that the request's path is answered in. */
    public Dialect of(HttpRequest<?> request) {
        String path = request.getPath();
        return dialects.stream()
                .filter(dialect -> dialect.speaks(path))
                .findFirst()
                .orElse(dialects.getFirst());
    }
}
