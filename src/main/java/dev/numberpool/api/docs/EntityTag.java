package dev.numberpool.api.docs;

import dev.numberpool.api.BuiltFile;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * By what a client knows again what it has already: the beginning of a SHA-256.
 *
 * @param text with its quotes
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-8.8.3">RFC 9110, 8.8.3</a>
 */
record EntityTag(String text) {

    private static final int HEXADECIMAL_DIGITS = 32;

    static EntityTag of(BuiltFile content) {
        return new EntityTag('"' + content.sha256().substring(0, HEXADECIMAL_DIGITS) + '"');
    }

    /** @param ifNoneMatch the header's value: a list of tags, or a star for whichever; null where there is none */
    boolean isNamedBy(@Nullable String ifNoneMatch) {
        return ifNoneMatch != null
                && Stream.of(ifNoneMatch.split(",", -1))
                        .map(tag -> tag.strip().replaceFirst("^W/", ""))
                        .anyMatch(tag -> tag.equals("*") || tag.equals(text));
    }
}
