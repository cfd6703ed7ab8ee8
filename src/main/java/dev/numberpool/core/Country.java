package dev.numberpool.core;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** An ISO 3166-1 alpha-2 country code in capitals: {@code US}. */
public record Country(String code) {

    private static final Pattern FORM = Pattern.compile("[A-Z]{2}");

    /** Ascension, Tristan da Cunha and Kosovo have numbers, and their codes are reserved or in use all the same. */
    private static final Set<String> WITHOUT_ISO = Set.of("AC", "TA", "XK");

    /** @throws IllegalArgumentException if the code is not two capital letters */
    public Country {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("not a two-letter country code");
        }
    }

    /** Whether a country has the code, or an area whose numbers are in a plan of its own. */
    public boolean exists() {
        return WITHOUT_ISO.contains(code) || List.of(Locale.getISOCountries()).contains(code);
    }

    public static Optional<Country> parse(String code) {
        return FORM.matcher(code).matches() ? Optional.of(new Country(code)) : Optional.empty();
    }
}
