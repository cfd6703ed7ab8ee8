package dev.numberpool.api;

import dev.numberpool.core.Refusal;
import dev.numberpool.core.id.OrganizationId;
import io.micronaut.http.HttpHeaders;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * By which headers a dialect's requests say who calls.
 *
 * @param keyHeader the header with the API key
 * @param scheme what stands before the key in that header, in upper or lower case; empty where nothing does
 * @param prefix what the dialect's keys begin with: a key of another dialect is none here
 * @param challenge the scheme that a 401 names
 * @param organization the header that must name the organization of the key; empty where the key alone tells
 * @param notOffered headers that ask for what is not offered and must be absent or blank, each with what is said of it
 */
public record CallerHeaders(
        String keyHeader,
        String scheme,
        String prefix,
        String challenge,
        Optional<String> organization,
        Map<String, String> notOffered) {

    public CallerHeaders {
        notOffered = Map.copyOf(notOffered);
    }

    /**
     * {@code Authorization: Bearer <key>}.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc6750#section-2.1">RFC 6750, authorization request header field</a>
     */
    public static CallerHeaders bearer(String prefix) {
        return new CallerHeaders(HttpHeaders.AUTHORIZATION, "bearer ", prefix, "Bearer", Optional.empty(), Map.of());
    }

    /**
     * The key, and nothing else, in a header of its own. No registered scheme is that; {@code ApiKey} is in common use
     * for it.
     */
    public static CallerHeaders ofKey(String header, String prefix) {
        return new CallerHeaders(header, "", prefix, "ApiKey", Optional.empty(), Map.of());
    }

    /** With a header that must name the organization of the key. */
    public CallerHeaders withOrganization(String header) {
        return new CallerHeaders(keyHeader, scheme, prefix, challenge, Optional.of(header), notOffered);
    }

    /** With a header that asks for what is not offered, and what is said of it: "must be …". */
    public CallerHeaders without(String header, String must) {
        var headers = new HashMap<>(notOffered);
        headers.put(header, must);
        return new CallerHeaders(keyHeader, scheme, prefix, challenge, organization, headers);
    }

    /** The key that the request brings, be it good or not, if it looks like one of the dialect's. */
    Optional<String> key(HttpHeaders sent) {
        return Optional.ofNullable(sent.get(keyHeader))
                .filter(header -> header.regionMatches(true, 0, scheme, 0, scheme.length()))
                .map(header -> header.substring(scheme.length()).strip())
                .filter(key -> key.startsWith(prefix));
    }

    /** Whether the request names an organization, where it has to. */
    boolean areWhole(HttpHeaders sent) {
        return organization.isEmpty() || named(sent).isPresent();
    }

    /** Whether the organization that the request names, where it has to name one, is this. */
    boolean allow(OrganizationId id, HttpHeaders sent) {
        return organization.isEmpty() || named(sent).filter(id.value()::equals).isPresent();
    }

    /** Why the request is refused, if it asks for what is not offered. */
    Optional<Refusal> refusal(HttpHeaders sent) {
        return notOffered.entrySet().stream()
                .filter(header -> sent.getAll(header.getKey()).stream().anyMatch(value -> !value.isBlank()))
                .findFirst()
                .map(header -> new Refusal.InvalidFields(Map.of(header.getKey(), header.getValue())));
    }

    private Optional<String> named(HttpHeaders sent) {
        return organization
                .flatMap(header -> Optional.ofNullable(sent.get(header)))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }
}
