package dev.numberpool.core.id;

import java.util.UUID;

/** A hold: numbers that are kept for an organization for a while. Of version 7: the newest sorts last. */
public record HoldId(UUID value) {}
