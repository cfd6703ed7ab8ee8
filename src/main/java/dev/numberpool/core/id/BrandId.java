package dev.numberpool.core.id;

import java.util.UUID;

/** The brand a 10DLC campaign is registered for. */
public record BrandId(UUID value) {}
