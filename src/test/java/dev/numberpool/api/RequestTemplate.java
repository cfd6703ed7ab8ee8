package dev.numberpool.api;

import dev.numberpool.api.Api.Answer;
import java.util.function.UnaryOperator;

/**
 * A request with places for what it is about: {@code <number>} for the id of a number, say.
 *
 * @param body empty where there is none; JSON, with apostrophes for its quotation marks
 */
public record RequestTemplate(String method, String path, String body) {
    public RequestTemplate {
        body = body.replace('\'', '"');
    }

    public boolean hasBody() {
        return !body.isEmpty();
    }

    /** Whether this place is in its path or in its body. */
    public boolean takes(String place) {
        return (path + body).contains(place);
    }

    /** @param filled puts something into every place */
    public Answer send(Api api, UnaryOperator<String> filled) {
        return send(api, filled, filled.apply(body));
    }

    /** With another body. */
    public Answer send(Api api, UnaryOperator<String> filled, String other) {
        return (hasBody() ? api.typed() : api).send(method, filled.apply(path), other);
    }
}
