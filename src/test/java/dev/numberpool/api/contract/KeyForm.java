package dev.numberpool.api.contract;

import dev.numberpool.api.Api;
import dev.numberpool.core.Scope;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.key.Grant;
import dev.numberpool.core.key.Role;
import dev.numberpool.core.key.Scopes;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How the keys of a dialect look, come and are granted.
 *
 * @param prefix what they begin with
 * @param header the one they come in
 * @param scheme what stands before them there, with the blank behind it; empty if nothing does
 * @param challenge what the answer to a caller whom nobody knows has in {@code WWW-Authenticate}
 * @param byRole whether they are granted to roles, and not scope by scope
 */
record KeyForm(String prefix, String header, String scheme, String challenge, boolean byRole) {

    /** The header that names the organization, where keys are granted to the roles in it. */
    static final String ORGANIZATION = "X-Organization-Id";

    /** A caller who says to act for this organization, where the dialect has one say so. */
    Api on(Api api, OrganizationId organization) {
        return byRole ? api.with(ORGANIZATION, organization.value()) : api;
    }

    /** With this key, in its place. */
    Api with(Api api, String secret) {
        return api.with(header, scheme + secret);
    }

    /** All that a key may be granted. */
    Grant everything() {
        return byRole ? Role.ADMIN : new Scopes(Set.of(Scope.NUMBERS_READ, Scope.NUMBERS_WRITE));
    }

    /** Each by itself is enough for an operation that needs the scope. */
    List<Grant> enough(Scope scope) {
        if (!byRole) {
            return List.of(new Scopes(Set.of(scope)));
        }
        return scope == Scope.NUMBERS_READ ? List.of(Role.values()) : List.of(Role.ADMIN, Role.AGENT_MANAGER);
    }

    /** None of them is enough for it, be they ever so many others. */
    List<Grant> tooLittle(Scope scope) {
        if (!byRole) {
            return List.of(new Scopes(Arrays.stream(Scope.values())
                    .filter(other -> other != scope)
                    .collect(Collectors.toSet())));
        }
        return scope == Scope.NUMBERS_READ ? List.of() : List.of(Role.USER);
    }
}
