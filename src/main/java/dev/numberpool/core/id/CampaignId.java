package dev.numberpool.core.id;

import java.util.UUID;

/** A 10DLC campaign. */
public record CampaignId(UUID value) {}
