package dev.numberpool.core;

import java.util.UUID;

/** The brand a 10DLC campaign is registered for. */
public record BrandId(UUID value) {}
