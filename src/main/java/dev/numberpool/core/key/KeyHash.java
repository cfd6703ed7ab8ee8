package dev.numberpool.core.key;

import dev.numberpool.core.Sha256;

/** The SHA-256 of an API key, in hexadecimal: all that is ever stored of it. */
public record KeyHash(String hex) {

    public static KeyHash of(String secret) {
        return new KeyHash(Sha256.hex(secret));
    }
}
