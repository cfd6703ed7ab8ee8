package dev.numberpool.core.url;

/** Why a text is no {@link HttpsUrl}. */
public enum UrlFault {
    /** No URL, another scheme, no host, a user, a port that there is not, or too long. */
    MALFORMED,
    /** Characters outside ASCII, which a URL has percent-encoded and a host as {@code xn--…}. */
    NOT_ASCII,
    /** The host is an address, in whatever notation, or a name that is never of the public internet. */
    NOT_PUBLIC
}
