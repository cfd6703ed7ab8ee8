package dev.numberpool.core.hold;

import dev.numberpool.core.id.HoldId;
import dev.numberpool.core.id.OrganizationId;
import java.util.Optional;

/**
 * Which of an organization's holds to list.
 *
 * @param before where the page begins: only holds that were placed before this one
 * @param limit how many to a page
 */
public record HoldQuery(OrganizationId organization, Optional<HoldId> before, int limit) {}
