package dev.numberpool.core.campaign;

/** How far The Campaign Registry trusts who the brand says it is. */
public enum IdentityStatus {
    SELF_DECLARED(false),
    UNVERIFIED(false),
    VERIFIED(true),
    VETTED_VERIFIED(true);

    private final boolean verified;

    IdentityStatus(boolean verified) {
        this.verified = verified;
    }

    public boolean verified() {
        return verified;
    }
}
