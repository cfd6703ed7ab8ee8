package dev.numberpool.api;

import io.micronaut.json.tree.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What a field must look like.
 *
 * @param must the same in words for the caller: "must be …"
 * @param reading its value; empty if the JSON is not of the form
 */
public record Form<T>(String must, Function<JsonNode, Optional<T>> reading) {

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    Optional<T> read(JsonNode value) {
        return reading.apply(value);
    }

    /** A JSON string, or a query parameter; of Unicode characters, not of halves of them. */
    public static <T> Form<T> text(String must, Function<String, Optional<T>> reading) {
        return new Form<>(
                must,
                value -> Optional.of(value)
                        .filter(JsonNode::isString)
                        .map(JsonNode::getStringValue)
                        .filter(Form::isUnicode)
                        .flatMap(reading));
    }

    public static Form<UUID> uuid() {
        return text("must be a UUID", UuidText::parse);
    }

    public static Form<Boolean> flag() {
        return new Form<>(
                "must be true or false",
                value -> Optional.of(value).filter(JsonNode::isBoolean).map(JsonNode::getBooleanValue));
    }

    /** A JSON number without a fraction. */
    public static Form<Integer> integer(int lowest, int highest) {
        return new Form<>(
                mustBeWithin(lowest, highest),
                value -> value.isNumber() ? within(value.coerceStringValue(), lowest, highest) : Optional.empty());
    }

    /** An integer in a query. */
    public static Form<Integer> integerText(int lowest, int highest) {
        return text(
                mustBeWithin(lowest, highest),
                value -> DIGITS.matcher(value).matches() ? within(value, lowest, highest) : Optional.empty());
    }

    /** A JSON array of strings, each of the form. */
    public static <T> Form<List<T>> list(String must, Function<String, Optional<T>> reading) {
        Form<T> item = text(must, reading);
        return new Form<>(must, array -> array.isArray() ? all(array, item) : Optional.empty());
    }

    /** The form of what is made of the values of this one. */
    public <U> Form<U> as(Function<? super T, ? extends U> made) {
        return new Form<>(must, value -> reading.apply(value).map(made));
    }

    /** The same form with a further condition. */
    public Form<T> where(Predicate<T> condition) {
        return new Form<>(must, value -> reading.apply(value).filter(condition));
    }

    private static <T> Optional<List<T>> all(JsonNode array, Form<T> form) {
        var items = IntStream.range(0, array.size())
                .mapToObj(array::get)
                .map(form::read)
                .toList();
        return items.stream().allMatch(Optional::isPresent)
                ? Optional.of(items.stream().flatMap(Optional::stream).toList())
                : Optional.empty();
    }

    /** A lone surrogate has no UTF-8, and would be stored as another text than was sent. */
    private static boolean isUnicode(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    private static String mustBeWithin(int lowest, int highest) {
        return "must be an integer from %d to %d".formatted(lowest, highest);
    }

    private static Optional<Integer> within(String digits, int lowest, int highest) {
        try {
            int number = Integer.parseInt(digits);
            return number >= lowest && number <= highest ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
