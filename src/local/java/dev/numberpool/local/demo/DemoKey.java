package dev.numberpool.local.demo;

import dev.numberpool.core.Scope;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.key.ApiKey;
import dev.numberpool.core.key.Grant;
import dev.numberpool.core.key.KeyHash;
import dev.numberpool.core.key.Role;
import dev.numberpool.core.key.Scopes;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/** The keys of the demo. They are published: never to be used where numbers are real. */
public enum DemoKey {
    FULL("am_live_demo_full", DemoOrganization.DEMO, "AgentMessage, every scope"),
    READ("am_live_demo_read", DemoOrganization.DEMO, "AgentMessage, numbers:read"),
    REVOKED("am_live_demo_revoked", DemoOrganization.DEMO, "AgentMessage, revoked"),
    OTHER("am_live_other_full", DemoOrganization.OTHER, "AgentMessage, every scope"),
    POOR("am_live_poor_full", DemoOrganization.POOR, "AgentMessage, every scope, little credit"),
    AGENT_PHONE("sk_live_demo", DemoOrganization.DEMO, "AgentPhone"),
    AGENT_PHONE_OTHER("sk_live_other", DemoOrganization.OTHER, "AgentPhone"),
    AGENT_PHONE_POOR("sk_live_poor", DemoOrganization.POOR, "AgentPhone, little credit"),
    BUTTER_ADMIN("bk_live_demo_admin", DemoOrganization.DEMO, "Butter, admin"),
    BUTTER_USER("bk_live_demo_user", DemoOrganization.DEMO, "Butter, user"),
    BUTTER_OTHER("bk_live_other_admin", DemoOrganization.OTHER, "Butter, admin");

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
        var active = new ApiKey.Active(KeyHash.of(secret), organization(), grant());
        return this == REVOKED ? active.revoke(now) : active;
    }

    private Grant grant() {
        return switch (this) {
            case FULL, REVOKED, OTHER, POOR -> new Scopes(EnumSet.allOf(Scope.class));
            case READ -> new Scopes(Set.of(Scope.NUMBERS_READ));
            case AGENT_PHONE, AGENT_PHONE_OTHER, AGENT_PHONE_POOR ->
                new Scopes(Set.of(Scope.NUMBERS_READ, Scope.NUMBERS_WRITE));
            case BUTTER_ADMIN, BUTTER_OTHER -> Role.ADMIN;
            case BUTTER_USER -> Role.USER;
        };
    }
}
