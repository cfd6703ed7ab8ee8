package dev.numberpool.core.order;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.number.Routing;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
        return new Fingerprint(sha256(meaning));
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
