package dev.numberpool.api;

import dev.numberpool.core.Refusal;
import io.micronaut.http.HttpRequest;
import java.util.Optional;

/** Remembers for the log why a request was refused. */
public final class Refused {

    private static final String ATTRIBUTE = "numberpool.refusal";

    private Refused() {}

    static void remember(Refusal refusal, HttpRequest<?> request) {
        request.setAttribute(ATTRIBUTE, refusal);
    }

    /** The kind of refusal, without what it names; empty for a request that was not refused. */
    public static Optional<String> why(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, Refusal.class)
                .map(refusal -> refusal.getClass().getSimpleName());
    }
}
