package dev.numberpool.core.history;

import java.time.Instant;

/**
 * When a thing of the table was changed.
 *
 * @param at in whole seconds
 * @param sequence the change's place in the table's stream, of a fixed length: of one thing, a later change has a
 *     greater one, and the same change always the same
 */
public record StreamPosition(Instant at, String sequence) {}
