package dev.numberpool.core.key;

import dev.numberpool.core.id.OrganizationId;
import java.time.Instant;

/** A key that was given to an organization: good, or revoked for ever. */
public sealed interface ApiKey {

    KeyHash hash();

    OrganizationId organization();

    Grant grant();

    record Active(KeyHash hash, OrganizationId organization, Grant grant) implements ApiKey {

        public Revoked revoke(Instant now) {
            return new Revoked(hash, organization, grant, now);
        }
    }

    record Revoked(KeyHash hash, OrganizationId organization, Grant grant, Instant since) implements ApiKey {}
}
