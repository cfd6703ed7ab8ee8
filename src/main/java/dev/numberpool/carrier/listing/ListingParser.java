package dev.numberpool.carrier.listing;

import dev.numberpool.carrier.csv.Column;
import dev.numberpool.carrier.csv.InventoryRow;
import dev.numberpool.carrier.csv.ParsedLine;
import dev.numberpool.carrier.csv.ParsedLine.Bad;
import dev.numberpool.carrier.csv.ParsedLine.Good;
import dev.numberpool.carrier.csv.QuotedText;
import dev.numberpool.carrier.plan.NumberPlan;
import dev.numberpool.carrier.plan.NumberReading.Faulty;
import dev.numberpool.carrier.plan.NumberReading.Sound;
import dev.numberpool.core.Country;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.ShortCode;
import dev.numberpool.core.number.Capabilities;
import dev.numberpool.core.number.Listing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Makes a listing of a row. The number's plan says whether there can be such a number, and how it is written; it fills
 * in the type and the country that the row does not name, and what it is sure of the row may not contradict. A number
 * without a plus is read as of the row's country, or else of the file's. Five or six digits are as likely a ZIP code or the
 * rest of a number as a short code, so the row has to say that it means one. A bad row is told everything that is wrong
 * with it at once.
 */
public final class ListingParser {

    /** Where the row names no carrier. */
    public static final String DEFAULT_PROVIDER = "carrier";

    private static final int LONGEST_PROVIDER = 100;
    private static final Set<String> TRUE = Set.of("true", "yes", "t", "y", "1");
    private static final Set<String> FALSE = Set.of("false", "no", "f", "n", "0");

    private final NumberPlan plan;
    private final Optional<Country> countryOfFile;

    public ListingParser(NumberPlan plan, Optional<Country> countryOfFile) {
        this.plan = plan;
        this.countryOfFile = countryOfFile;
    }

    public ParsedLine<Listing> parse(long line, InventoryRow row) {
        var faults = new ArrayList<String>();
        var number = number(row, faults);
        var type = type(row, number, faults);
        var country = country(row, number, faults);
        var provider = provider(row, faults);
        var capabilities = capabilities(row, faults);
        return faults.isEmpty()
                ? new Good<>(
                        line,
                        new Listing(
                                number.orElseThrow().number(),
                                type.orElseThrow(),
                                country.orElseThrow(),
                                provider,
                                capabilities))
                : new Bad<>(line, String.join("; ", faults));
    }

    private Optional<Sound> number(InventoryRow row, List<String> faults) {
        String text = row.text(Column.NUMBER);
        if (text.isEmpty()) {
            faults.add("number is missing");
            return Optional.empty();
        }
        String said = row.text(Column.COUNTRY);
        var country = CountryWords.find(said).or(() -> plan.byCallingCode(said)).or(() -> countryOfFile);
        var type = TypeWords.find(row.text(Column.NUMBER_TYPE));
        return switch (plan.read(text, country, type.isEmpty() || type.get() == NumberType.SHORT_CODE)) {
            case Sound sound -> Optional.of(sound);
            case Faulty(var fault) -> {
                faults.add("number %s %s".formatted(QuotedText.of(text), fault.words()));
                yield Optional.empty();
            }
        };
    }

    private static Optional<NumberType> type(InventoryRow row, Optional<Sound> number, List<String> faults) {
        String text = row.text(Column.NUMBER_TYPE);
        if (text.isEmpty()) {
            return number.flatMap(known -> derivedType(known, faults));
        }
        var type = TypeWords.find(text);
        if (type.isEmpty()) {
            faults.add("number_type %s is not local, toll_free or short_code".formatted(QuotedText.of(text)));
        } else if (number.isPresent() && contradicts(type.get(), number.get())) {
            faults.add(
                    "number_type %s contradicts the number".formatted(type.get().text()));
        }
        return type;
    }

    private static Optional<NumberType> derivedType(Sound number, List<String> faults) {
        if (number.number() instanceof ShortCode) {
            faults.add("a short code needs number_type short_code");
            return Optional.empty();
        }
        return derived(Column.NUMBER_TYPE, number, number.type(), faults);
    }

    private static boolean contradicts(NumberType type, Sound number) {
        boolean shortCode = number.number() instanceof ShortCode;
        return (type == NumberType.SHORT_CODE) != shortCode
                || number.type().filter(planned -> planned != type).isPresent();
    }

    private Optional<Country> country(InventoryRow row, Optional<Sound> number, List<String> faults) {
        String text = row.text(Column.COUNTRY);
        if (text.isEmpty()) {
            return number.flatMap(known -> derived(Column.COUNTRY, known, known.country(), faults));
        }
        var named = CountryWords.find(text);
        var country = named.or(() -> plan.byCallingCode(text));
        if (country.isEmpty()) {
            faults.add("country %s is not a country of ISO 3166".formatted(QuotedText.of(text)));
        } else if (number.filter(known -> isElsewhere(known, country.get())).isPresent()) {
            faults.add("country %s contradicts the number's calling code"
                    .formatted(named.map(Country::code).orElse(text)));
        }
        return named.or(() -> number.flatMap(Sound::country)).or(() -> country);
    }

    /** Area codes are not asked: that of an overlay may be too new for the plan. */
    private static boolean isElsewhere(Sound number, Country country) {
        return !number.countries().isEmpty() && !number.countries().contains(country);
    }

    private static <T> Optional<T> derived(Column column, Sound number, Optional<T> value, List<String> faults) {
        if (value.isEmpty()) {
            faults.add("%s is missing and cannot be told from %s"
                    .formatted(column.text(), number.number().text()));
        }
        return value;
    }

    private static String provider(InventoryRow row, List<String> faults) {
        String text = row.text(Column.PROVIDER);
        if (text.length() > LONGEST_PROVIDER) {
            faults.add("provider is longer than %d characters".formatted(LONGEST_PROVIDER));
        }
        return text.isEmpty() ? DEFAULT_PROVIDER : text;
    }

    private static Capabilities capabilities(InventoryRow row, List<String> faults) {
        return new Capabilities(
                flag(row, Column.SMS_ENABLED, faults),
                flag(row, Column.MMS_ENABLED, faults),
                flag(row, Column.VOICE_ENABLED, faults));
    }

    private static boolean flag(InventoryRow row, Column column, List<String> faults) {
        String text = row.text(column).toLowerCase(Locale.ROOT);
        if (!text.isEmpty() && !TRUE.contains(text) && !FALSE.contains(text)) {
            faults.add("%s %s is neither true nor false".formatted(column.text(), QuotedText.of(text)));
        }
        return !FALSE.contains(text);
    }
}
