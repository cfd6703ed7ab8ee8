package dev.numberpool.core.key;

import dev.numberpool.core.OrganizationId;
import dev.numberpool.core.Scope;
import java.time.Instant;
import java.util.Set;

/** A key that was given to an organization: good, or revoked for ever. */
public sealed interface ApiKey {

    KeyHash hash();

    OrganizationId organization();

    Set<Scope> scopes();

    record Active(KeyHash hash, OrganizationId organization, Set<Scope> scopes) implements ApiKey {
        public Active {
            scopes = Set.copyOf(scopes);
        }

        public Revoked revoke(Instant now) {
            return new Revoked(hash, organization, scopes, now);
        }
    }

    record Revoked(KeyHash hash, OrganizationId organization, Set<Scope> scopes, Instant since) implements ApiKey {
        public Revoked {
            scopes = Set.copyOf(scopes);
        }
    }
}
