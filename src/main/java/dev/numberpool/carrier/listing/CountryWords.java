package dev.numberpool.carrier.listing;

import dev.numberpool.core.Country;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words that carriers have for countries: the codes of ISO 3166, of two letters or three, English names, and a few
 * that are in use beside them, such as {@code UK}.
 *
 * @see <a href="https://www.iso.org/iso-3166-country-codes.html">ISO 3166</a>
 */
public final class CountryWords {

    private static final Set<String> CODES = Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2);
    private static final Pattern PUNCTUATION = Pattern.compile("(?i)\\band\\b|[^\\p{L}\\p{N}]+");

    private CountryWords() {}

    /** In any case, with dots and blanks or without; empty for what is no country. */
    public static Optional<Country> find(String text) {
        String word = letters(text);
        return CODES.contains(word)
                ? Optional.of(new Country(word))
                : Optional.ofNullable(Others.CODES.get(word)).map(Country::new);
    }

    private static String letters(String text) {
        return PUNCTUATION.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /** Words for a country that are not its ISO code, about 500: gathered when the first of them is met. */
    private static final class Others {

        private static final Map<String, String> CODES = gather();

        private static Map<String, String> gather() {
            var codes = new HashMap<String, String>();
            Arrays.stream(Locale.getISOCountries())
                    .map(code -> Locale.of("", code))
                    .forEach(country -> {
                        codes.put(letters(country.getDisplayCountry(Locale.ENGLISH)), country.getCountry());
                        codes.put(country.getISO3Country(), country.getCountry());
                    });
            codes.put("UK", "GB");
            codes.put("GREATBRITAIN", "GB");
            codes.put("UNITEDSTATESOFAMERICA", "US");
            return Map.copyOf(codes);
        }
    }
}
