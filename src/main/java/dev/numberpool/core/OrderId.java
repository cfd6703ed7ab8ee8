package dev.numberpool.core;

import java.util.UUID;

/** An order, of version 7: the newest sorts last. */
public record OrderId(UUID value) {}
