package dev.numberpool.core.message;

import dev.numberpool.core.Sha256;

/**
 * A message, by 32 hexadecimal characters.
 *
 * @param hex made of the id that its carrier gave it, so that it is the same however often the message comes
 */
public record MessageId(String hex) {

    private static final int LENGTH = 32;

    public static MessageId ofCarriers(String id) {
        return new MessageId(Sha256.hex(id).substring(0, LENGTH));
    }
}
