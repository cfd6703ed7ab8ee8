package dev.numberpool.local.demo;

import dev.numberpool.core.Money;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.organization.Organization;

/** The organizations of the demo. */
enum DemoOrganization {
    OTHER("org_other", 1_000_000),
    POOR("org_poor", 100),
    /** The last one, because it marks the demo's numbers as complete. */
    DEMO("org_demo", 1_000_000);

    private final String id;
    private final long cents;

    DemoOrganization(String id, long cents) {
        this.id = id;
        this.cents = cents;
    }

    OrganizationId id() {
        return new OrganizationId(id);
    }

    Organization opened() {
        return Organization.opened(id(), new Money(cents));
    }
}
