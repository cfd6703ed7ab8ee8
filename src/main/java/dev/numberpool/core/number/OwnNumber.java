package dev.numberpool.core.number;

import dev.numberpool.core.E164;
import dev.numberpool.core.id.OrganizationId;

/**
 * A number that an organization has elsewhere and brings along.
 *
 * @param provider who carries it, by the name the organization gives
 */
public record OwnNumber(OrganizationId holder, E164 number, String provider, Capabilities capabilities) {}
