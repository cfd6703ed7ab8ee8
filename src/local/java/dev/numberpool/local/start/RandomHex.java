package dev.numberpool.local.start;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Texts that nobody can guess. */
public final class RandomHex {

    private static final SecureRandom CHANCE = new SecureRandom();

    private RandomHex() {}

    /** Of so many bytes, in hexadecimal digits in lower case. */
    public static String of(int bytes) {
        var drawn = new byte[bytes];
        CHANCE.nextBytes(drawn);
        return HexFormat.of().formatHex(drawn);
    }
}
