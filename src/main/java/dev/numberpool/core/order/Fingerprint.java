package dev.numberpool.core.order;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.Sha256;
import dev.numberpool.core.number.Routing;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Two requests have the same one only if they ask for the same. Taken of what the request means: the order of its
 * JSON fields, white space and unknown fields do not count.
 */
public record Fingerprint(String hex) {

    static Fingerprint of(OrderRequest request) {
        Routing routing = request.routing();
        String numbers = request.numbers().stream().map(Dialable::text).collect(Collectors.joining(","));
        String meaning = Stream.of(
                        "order",
                        numbers,
                        routing.inboundUrl(),
                        routing.statusUrl(),
                        routing.campaign(),
                        routing.label())
                .map(Objects::toString)
                .map(part -> part.length() + ":" + part)
                .collect(Collectors.joining());
        return new Fingerprint(Sha256.hex(meaning));
    }
}
