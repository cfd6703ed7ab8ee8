package dev.numberpool.local.http;

/** Why a request is refused before any endpoint hears it, with the HTTP status that says so. */
public enum ForeignRequest {
    /**
     * Its Host is no name of this machine: a name of somebody else's that leads here, as by DNS rebinding, would make a
     * foreign page's requests look like those of a page of ours.
     */
    HOST(421, "the host is none of this machine's names: 127.0.0.1, localhost, [::1], host.docker.internal"),

    /** A browser sends it for a page of another origin. */
    PAGE(403, "web pages of other origins are not served");

    private final int status;
    private final String message;

    ForeignRequest(int status, String message) {
        this.status = status;
        this.message = message;
    }

    /** 421 (RFC 9110, 15.5.20) or 403. */
    public int status() {
        return status;
    }

    /** In words, without quotes. */
    public String message() {
        return message;
    }
}
