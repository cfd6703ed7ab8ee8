package dev.numberpool.core.number;

import dev.numberpool.core.number.PhoneNumber.Assigned;

/**
 * An organization's own number, as it is held.
 *
 * @param before whether the very same import had brought it before
 */
public record ImportedNumber(Assigned number, boolean before) {}
