package dev.numberpool.api.fields;

import io.micronaut.json.tree.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What a field must look like.
 *
 * @param must in words for the caller: "must be …"
 * @param reading its value, or why the JSON is not of the form; never asked of a JSON null
 */
public record Form<T>(String must, Function<JsonNode, ParsedField<T>> reading) {

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final String MUST_BE = "must be ";

    /** A JSON string, or a query parameter; of Unicode characters, not of halves of them. */
    public static <T> Form<T> text(String must, Function<String, Optional<T>> reading) {
        return parsedText(must, text -> ParsedField.of(reading.apply(text), must));
    }

    /** A JSON string, or a query parameter, of Unicode characters; where it is wrong, the reading says why. */
    public static <T> Form<T> parsedText(String must, Function<String, ParsedField<T>> reading) {
        return new Form<>(
                must,
                value -> value.isString()
                        ? unicode(value.getStringValue()).then(reading)
                        : ParsedField.wrong(mustBe("a string", must)));
    }

    public static Form<UUID> uuid() {
        return text("must be a UUID", UuidText::parse);
    }

    public static Form<Boolean> flag() {
        String must = "must be true or false";
        return new Form<>(
                must,
                value -> value.isBoolean()
                        ? ParsedField.valid(value.getBooleanValue())
                        : ParsedField.wrong(mustBe("a boolean", must)));
    }

    /**
     * A JSON number without a fraction, however it is written: {@code 10}, {@code 10.0} and {@code 1e1} are one number.
     */
    public static Form<Integer> integer(int lowest, int highest) {
        String must = mustBeWithin(lowest, highest);
        return new Form<>(
                must,
                value -> value.isNumber()
                        ? ParsedField.of(within(value.coerceStringValue(), lowest, highest), must)
                        : ParsedField.wrong(mustBe("a number", must)));
    }

    /** An integer in a query, in digits. */
    public static Form<Integer> integerText(int lowest, int highest) {
        return text(
                mustBeWithin(lowest, highest),
                value -> DIGITS.matcher(value).matches() ? within(value, lowest, highest) : Optional.empty());
    }

    /** A JSON array of one to so many items, each of the form. What is wrong is told item by item. */
    public static <T> Form<List<T>> list(String must, int most, Form<T> item) {
        return new Form<>(must, array -> Items.any(item).read(array, most, must));
    }

    /**
     * A JSON array of one to so many items, each of the form and none of them twice. What is wrong is told item by
     * item.
     */
    public static <T> Form<List<T>> distinctList(String must, int most, Form<T> item) {
        return new Form<>(must, array -> Items.distinct(item).read(array, most, must));
    }

    /** The form of what is made of the values of this one. */
    public <U> Form<U> as(Function<? super T, ? extends U> made) {
        return then(value -> ParsedField.valid(made.apply(value)));
    }

    /** The form of those values of this one that also meet a condition. */
    public Form<T> where(Predicate<T> condition) {
        return then(value -> condition.test(value) ? ParsedField.valid(value) : ParsedField.wrong(must));
    }

    /** The form with a further step, which says why a value is wrong, or makes another of it. */
    public <U> Form<U> then(Function<? super T, ParsedField<U>> step) {
        return new Form<>(must, value -> reading.apply(value).then(step));
    }

    /** What is said of a value of another JSON type, which its own words may not show: 415 is 3 digits as well. */
    static String mustBe(String type, String must) {
        String begin = MUST_BE + type;
        return !must.startsWith(MUST_BE) || must.startsWith(begin)
                ? must
                : begin + ": " + must.substring(MUST_BE.length());
    }

    /** A lone surrogate has no UTF-8, and would be stored as another text than was sent. */
    private static ParsedField<String> unicode(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text)
                ? ParsedField.valid(text)
                : ParsedField.wrong("must be text without halves of surrogate pairs");
    }

    private static String mustBeWithin(int lowest, int highest) {
        return "must be an integer from %d to %d".formatted(lowest, highest);
    }

    /** Compared before it is unfolded: {@code 1e999999999} has a billion digits. */
    private static Optional<Integer> within(String number, int lowest, int highest) {
        try {
            var exact = new BigDecimal(number);
            return exact.compareTo(BigDecimal.valueOf(lowest)) >= 0 && exact.compareTo(BigDecimal.valueOf(highest)) <= 0
                    ? Optional.of(exact.intValueExact())
                    : Optional.empty();
        } catch (ArithmeticException e) { // a fraction
            return Optional.empty();
        } catch (NumberFormatException e) { // no number for a computer: infinity
            return Optional.empty();
        }
    }
}
