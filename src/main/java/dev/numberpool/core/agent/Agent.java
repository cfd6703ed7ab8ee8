package dev.numberpool.core.agent;

import dev.numberpool.core.id.AgentId;
import dev.numberpool.core.id.OrganizationId;

/**
 * Who answers what comes to a number: a voice or text agent of an organization.
 *
 * @param name what the organization calls it
 */
public record Agent(AgentId id, OrganizationId organization, String name) {}
