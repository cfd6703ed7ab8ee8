package dev.numberpool.core.order;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.Label;
import dev.numberpool.core.Sha256;
import dev.numberpool.core.id.AgentId;
import dev.numberpool.core.id.HoldId;
import dev.numberpool.core.number.Routing;
import dev.numberpool.core.url.HttpsUrl;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Two requests have the same one only if they ask for the same. Taken of what the request means: the order of its
 * JSON fields, white space and unknown fields do not count.
 */
public record Fingerprint(String hex) {

    /** Of an order of these numbers. Recorded for 24 hours, also by earlier versions: without a hold it stays as it is. */
    static Fingerprint of(List<Dialable> numbers, Routing routing, Optional<HoldId> hold) {
        var meaning = Stream.of(
                "order",
                numbers.stream().map(Dialable::text).collect(Collectors.joining(",")),
                text(routing.inboundUrl(), HttpsUrl::text),
                text(routing.statusUrl(), HttpsUrl::text),
                text(routing.campaign(), id -> id.value().toString()),
                text(routing.label(), Label::text),
                text(routing.agent(), AgentId::hex));
        var named = hold.map(id -> id.value().toString()).stream();
        return of(Stream.concat(meaning, named).toArray(String[]::new));
    }

    /** Of everything that a request means, told apart wherever one part ends and the next begins. */
    public static Fingerprint of(String... meaning) {
        return new Fingerprint(Sha256.hex(
                Stream.of(meaning).map(part -> part.length() + ":" + part).collect(Collectors.joining())));
    }

    /** What is not set is told from every text that could be. */
    public static <T> String text(@Nullable T value, Function<T, String> text) {
        return value == null ? "-" : "=" + text.apply(value);
    }
}
