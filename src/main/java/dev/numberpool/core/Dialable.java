package dev.numberpool.core;

import java.util.Optional;

/** A number that can be dialled or texted: an {@link E164} number or a {@link ShortCode}. */
public sealed interface Dialable permits E164, ShortCode {

    /** The number as it is written and stored: {@code +14155550123}, {@code 24273}. */
    String text();

    /** Empty unless the text is exactly an E.164 number or a short code: no spaces, no punctuation. */
    static Optional<Dialable> parse(String text) {
        return E164.parse(text).<Dialable>map(number -> number).or(() -> ShortCode.parse(text));
    }

    /** @throws IllegalArgumentException if {@link #parse} would be empty */
    static Dialable of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("neither E.164 nor a short code"));
    }
}
