package dev.numberpool.local.http;

import java.io.IOException;

/** Answers the requests whose paths begin alike. */
@FunctionalInterface
public interface Endpoint {

    /** @throws IOException if the request breaks off */
    HttpAnswer answer(HttpRequest request) throws IOException;

    /** Whether it hears the request all the same: by default none. */
    default boolean admits(HttpRequest request, ForeignRequest reason) {
        return false;
    }

    /**
     * Says in the form of its protocol that it does not hear the request, whose body is read already: as API Gateway
     * does, unless the endpoint has a form of its own.
     *
     * @throws IOException if the request breaks off
     */
    default HttpAnswer refuse(HttpRequest request, ForeignRequest reason) throws IOException {
        return HttpAnswer.message(reason.status(), reason.message());
    }
}
