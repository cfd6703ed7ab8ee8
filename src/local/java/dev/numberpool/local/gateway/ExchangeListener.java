package dev.numberpool.local.gateway;

import dev.numberpool.local.http.HttpAnswer;
import dev.numberpool.local.http.HttpRequest;

/**
 * Told of each request to the gateway and of its answer, before the answer is sent. One that is named in
 * {@code META-INF/services} hears of every gateway in the process: the tests check there that an exchange is as the API's
 * documents say.
 */
@FunctionalInterface
public interface ExchangeListener {

    /** @param body of the request */
    void exchanged(HttpRequest request, byte[] body, HttpAnswer answer);
}
