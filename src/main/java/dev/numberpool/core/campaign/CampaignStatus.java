package dev.numberpool.core.campaign;

/** How far a campaign's registration is. */
public enum CampaignStatus {
    PENDING,
    ACTIVE,
    EXPIRED
}
