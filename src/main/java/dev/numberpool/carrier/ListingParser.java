package dev.numberpool.carrier;

import dev.numberpool.carrier.Parsed.Bad;
import dev.numberpool.carrier.Parsed.Good;
import dev.numberpool.core.Country;
import dev.numberpool.core.Dialable;
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
 * Makes a listing of a row. What the row says goes before what the number's plan says, which fills in what is
 * missing. A bad row is told everything that is wrong with it at once.
 */
final class ListingParser {

    /** Where the row names no carrier. */
    static final String DEFAULT_PROVIDER = "carrier";

    private static final int LONGEST_PROVIDER = 100;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> TRUE = Set.of("true", "yes", "1");
    private static final Set<String> FALSE = Set.of("false", "no", "0");

    private final NumberPlan plan = new NumberPlan();

    Parsed<Listing> parse(long line, InventoryRow row) {
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
                                number.orElseThrow(),
                                type.orElseThrow(),
                                country.orElseThrow(),
                                provider,
                                capabilities))
                : new Bad<>(line, String.join("; ", faults));
    }

    private static Optional<Dialable> number(InventoryRow row, List<String> faults) {
        String text = row.text(Column.NUMBER);
        var number = Dialable.parse(text);
        if (number.isEmpty()) {
            faults.add(
                    text.isEmpty()
                            ? "number is missing"
                            : "number %s is neither E.164 nor a short code".formatted(Shown.of(text)));
        }
        return number;
    }

    private Optional<NumberType> type(InventoryRow row, Optional<Dialable> number, List<String> faults) {
        String text = row.text(Column.NUMBER_TYPE);
        if (text.isEmpty()) {
            return number.flatMap(known -> derived(Column.NUMBER_TYPE, known, plan.type(known), faults));
        }
        var type = NumberType.parse(text.toLowerCase(Locale.ROOT));
        if (type.isEmpty()) {
            faults.add("number_type %s is not local, toll_free or short_code".formatted(Shown.of(text)));
        } else if (number.isPresent() && contradicts(type.get(), number.get())) {
            faults.add(
                    "number_type %s contradicts the number".formatted(type.get().text()));
        }
        return type;
    }

    private static boolean contradicts(NumberType type, Dialable number) {
        return (type == NumberType.SHORT_CODE) != (number instanceof ShortCode);
    }

    private Optional<Country> country(InventoryRow row, Optional<Dialable> number, List<String> faults) {
        String text = row.text(Column.COUNTRY);
        if (text.isEmpty()) {
            return number.flatMap(known -> derived(Column.COUNTRY, known, plan.country(known), faults));
        }
        String code = text.toUpperCase(Locale.ROOT);
        if (!COUNTRIES.contains(code)) {
            faults.add("country %s is not a two-letter ISO 3166 code".formatted(Shown.of(text)));
            return Optional.empty();
        }
        return Country.parse(code);
    }

    private static <T> Optional<T> derived(Column column, Dialable number, Optional<T> value, List<String> faults) {
        if (value.isEmpty()) {
            faults.add("%s is missing and cannot be told from %s".formatted(column.text(), number.text()));
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
            faults.add("%s %s is neither true nor false".formatted(column.text(), Shown.of(text)));
        }
        return !FALSE.contains(text);
    }
}
