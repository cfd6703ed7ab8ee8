package dev.numberpool.core;

import java.util.UUID;

/** One organization's having of one number, from order to release. Of version 7: the newest sorts last. */
public record HoldingId(UUID value) {}
