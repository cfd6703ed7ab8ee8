package dev.numberpool.local.http;

import java.io.IOException;

/** Answers the requests whose paths begin alike. */
@FunctionalInterface
public interface Endpoint {

    /** @throws IOException if the request breaks off */
    Answer answer(HttpRequest request) throws IOException;
}
