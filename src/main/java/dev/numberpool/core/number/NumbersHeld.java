package dev.numberpool.core.number;

import dev.numberpool.core.Page;
import dev.numberpool.core.number.PhoneNumber.Assigned;

/**
 * A page of an organization's numbers.
 *
 * @param total how many numbers it holds: of those on an agent, or on none, if such were asked for; whatever else the
 *     page was filtered by
 */
public record NumbersHeld(Page<Assigned> page, int total) {}
