package dev.numberpool.local.demo;

import dev.numberpool.core.agent.Agent;
import dev.numberpool.core.id.AgentId;

/** The agents of the demo, whose ids are {@code agt_000000000001} and so on. */
enum DemoAgent {
    RECEPTION(1, DemoOrganization.DEMO, "Reception"),
    SUPPORT(2, DemoOrganization.DEMO, "Support"),
    /** The last one, because it marks the demo data as complete. */
    STRANGER(3, DemoOrganization.OTHER, "Front desk");

    private final int number;
    private final DemoOrganization organization;
    private final String label;

    DemoAgent(int number, DemoOrganization organization, String label) {
        this.number = number;
        this.organization = organization;
        this.label = label;
    }

    Agent agent() {
        return new Agent(new AgentId("%012x".formatted(number)), organization.id(), label);
    }
}
