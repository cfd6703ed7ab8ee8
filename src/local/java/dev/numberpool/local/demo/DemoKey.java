package dev.numberpool.local.demo;

import dev.numberpool.core.OrganizationId;
import dev.numberpool.core.Scope;
import dev.numberpool.core.key.ApiKey;
import dev.numberpool.core.key.KeyHash;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/** The keys of the demo. They are published: never to be used where numbers are real. */
public enum DemoKey {
    FULL("am_live_demo_full", DemoOrganization.DEMO, "every scope"),
    READ("am_live_demo_read", DemoOrganization.DEMO, "numbers:read"),
    REVOKED("am_live_demo_revoked", DemoOrganization.DEMO, "revoked"),
    OTHER("am_live_other_full", DemoOrganization.OTHER, "every scope"),
    POOR("am_live_poor_full", DemoOrganization.POOR, "every scope, little credit");

    private final String secret;
    private final DemoOrganization organization;
    private final String remark;

    DemoKey(String secret, DemoOrganization organization, String remark) {
        this.secret = secret;
        this.organization = organization;
        this.remark = remark;
    }

    public String secret() {
        return secret;
    }

    public OrganizationId organization() {
        return organization.id();
    }

    /** What it is good for, in words. */
    public String remark() {
        return remark;
    }

    ApiKey key(Instant now) {
        var active = new ApiKey.Active(KeyHash.of(secret), organization(), scopes());
        return this == REVOKED ? active.revoke(now) : active;
    }

    private Set<Scope> scopes() {
        return this == READ ? EnumSet.of(Scope.NUMBERS_READ) : EnumSet.allOf(Scope.class);
    }
}
