package dev.numberpool.carrier.csv;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A column of an inventory file; only {@link #NUMBER} is required. Its name in the header goes by its letters and digits
 * alone, in any case: {@code Phone Number} is {@code phone_number}.
 */
public enum Column {
    NUMBER,
    NUMBER_TYPE,
    COUNTRY,
    PROVIDER,
    SMS_ENABLED,
    MMS_ENABLED,
    VOICE_ENABLED;

    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}]+");

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
        return ofName(header).or(() -> bySynonym(letters(header)));
    }

    /** Whether the header is its own name. */
    boolean isNamed(String header) {
        return letters(text()).equals(letters(header));
    }

    private static Optional<Column> bySynonym(String name) {
        return switch (name) {
            case "phonenumber", "phone", "telephonenumber", "telephone", "fullnumber" -> Optional.of(NUMBER);
            case "tn", "did", "didnumber", "e164", "e164number", "msisdn" -> Optional.of(NUMBER);
            case "type", "phonenumbertype" -> Optional.of(NUMBER_TYPE);
            case "countrycode", "isocountry", "isocountrycode", "countryiso" -> Optional.of(COUNTRY);
            case "carrier", "carriername", "vendor", "supplier" -> Optional.of(PROVIDER);
            case "sms", "smscapable" -> Optional.of(SMS_ENABLED);
            case "mms", "mmscapable" -> Optional.of(MMS_ENABLED);
            case "voice", "voicecapable" -> Optional.of(VOICE_ENABLED);
            default -> Optional.empty();
        };
    }

    private static String letters(String name) {
        return PUNCTUATION.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
