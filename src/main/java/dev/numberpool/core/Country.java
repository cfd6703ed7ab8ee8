package dev.numberpool.core;

import java.util.Optional;
import java.util.regex.Pattern;

/** An ISO 3166-1 alpha-2 country code in capitals: {@code US}. */
public record Country(String code) {

    private static final Pattern FORM = Pattern.compile("[A-Z]{2}");

    /** @throws IllegalArgumentException if the code is not two capital letters */
    public Country {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("not a two-letter country code");
        }
    }

    public static Optional<Country> parse(String code) {
        return FORM.matcher(code).matches() ? Optional.of(new Country(code)) : Optional.empty();
    }
}
