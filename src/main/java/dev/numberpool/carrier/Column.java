package dev.numberpool.carrier;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A column of an inventory file; only {@link #NUMBER} is required. Its name in the header goes by its letters and digits
 * alone, in any case: {@code Phone Number} is {@code phone_number}.
 */
public enum Column {
    NUMBER(
            "phonenumber",
            "phone",
            "telephonenumber",
            "telephone",
            "fullnumber",
            "tn",
            "did",
            "didnumber",
            "e164",
            "e164number",
            "msisdn"),
    NUMBER_TYPE("type", "phonenumbertype"),
    COUNTRY("countrycode", "isocountry", "isocountrycode", "countryiso"),
    PROVIDER("carrier", "carriername", "vendor", "supplier"),
    SMS_ENABLED("sms", "smscapable"),
    MMS_ENABLED("mms", "mmscapable"),
    VOICE_ENABLED("voice", "voicecapable");

    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Set<String> synonyms;

    Column(String... synonyms) {
        this.synonyms = Set.of(synonyms);
    }

    /** Its own name: {@code number_type}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By its own name; empty for any other. */
    public static Optional<Column> ofName(String name) {
        return Arrays.stream(values()).filter(column -> column.isNamed(name)).findFirst();
    }

    /** By its own name or another one that carriers have for it; empty for a column that says nothing to us. */
    static Optional<Column> named(String header) {
        String letters = letters(header);
        return Arrays.stream(values())
                .filter(column -> column.isNamed(header) || column.synonyms.contains(letters))
                .findFirst();
    }

    /** Whether the header is its own name. */
    boolean isNamed(String header) {
        return letters(text()).equals(letters(header));
    }

    private static String letters(String name) {
        return PUNCTUATION.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
