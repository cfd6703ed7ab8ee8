package dev.numberpool.api.fields;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * An id as callers write it: 32 hexadecimal digits in five groups, in upper or lower case.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9562#section-4">RFC 9562, UUID format</a>
 */
public final class UuidText {

    /** The JDK also takes shorter groups. */
    private static final Pattern FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private UuidText() {}

    public static Optional<UUID> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
