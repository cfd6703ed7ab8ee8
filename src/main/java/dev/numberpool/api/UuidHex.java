package dev.numberpool.api;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** A UUID as a part of an opaque id: its 32 hexadecimal digits in lower case, without hyphens. */
public final class UuidHex {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");
    private static final int HALF = 16;
    private static final int HEXADECIMAL = 16;

    private UuidHex() {}

    public static String of(UUID id) {
        return id.toString().replace("-", "");
    }

    /** Empty unless the text is exactly of the form. */
    public static Optional<UUID> parse(String hex) {
        return FORM.matcher(hex).matches()
                ? Optional.of(new UUID(bits(hex.substring(0, HALF)), bits(hex.substring(HALF))))
                : Optional.empty();
    }

    private static long bits(String half) {
        return Long.parseUnsignedLong(half, HEXADECIMAL);
    }
}
