package dev.numberpool.api.request;

import dev.numberpool.core.Refusal;
import io.micronaut.http.HttpRequest;
import java.util.Optional;

/** Why a request was refused, remembered for the log. */
public final class RefusalOfRequest {

    private static final String ATTRIBUTE = "numberpool.refusal";

    private RefusalOfRequest() {}

    public static void remember(Refusal refusal, HttpRequest<?> request) {
        request.setAttribute(ATTRIBUTE, refusal);
    }

    /** The kind of refusal, without what it names; empty for a request that was not refused. */
    public static Optional<String> kind(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, Refusal.class)
                .map(refusal -> refusal.getClass().getSimpleName());
    }
}
