package dev.numberpool.api.fields;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The items of a JSON array. Each that is wrong is told by its index, from 0: {@code numbers[37]: must be …}.
 *
 * @param distinct whether none may come twice
 */
record Items<T>(Form<T> form, boolean distinct) {

    /** Of the wrong items of an array so many are named, so that an answer stays small. */
    private static final int MOST_WRONG = 10;

    static <T> Items<T> any(Form<T> form) {
        return new Items<>(form, false);
    }

    static <T> Items<T> distinct(Form<T> form) {
        return new Items<>(form, true);
    }

    /** Every item's value, in their order. Of an array of too many items none is looked at. */
    ParsedField<List<T>> read(JsonNode array, int most, String must) {
        if (!array.isArray()) {
            return ParsedField.wrong(Form.mustBe("an array", must));
        }
        return array.size() >= 1 && array.size() <= most ? each(array) : ParsedField.wrong(must);
    }

    private ParsedField<List<T>> each(JsonNode array) {
        var values = new ArrayList<T>();
        var firsts = new HashMap<T, Integer>();
        var reasons = new TreeMap<Integer, UnaryOperator<String>>();
        int index = 0;
        for (JsonNode item : array.values()) {
            switch (one(item, index, firsts)) {
                case ParsedField.Valid<T>(var value) -> values.add(value);
                case ParsedField.Wrong<T>(var reason) -> reasons.put(index, reason);
            }
            index++;
        }
        return reasons.isEmpty() ? ParsedField.valid(values) : new ParsedField.Wrong<>(name -> told(reasons, name));
    }

    private ParsedField<T> one(JsonNode item, int index, Map<T, Integer> firsts) {
        ParsedField<T> read =
                item.isNull() ? ParsedField.wrong(form.must()) : form.reading().apply(item);
        return distinct ? read.then(value -> unlessThere(value, firsts.putIfAbsent(value, index))) : read;
    }

    private static <T> ParsedField<T> unlessThere(T value, @Nullable Integer before) {
        return before == null
                ? ParsedField.valid(value)
                : new ParsedField.Wrong<>(name -> "is %s[%d] again".formatted(name, before));
    }

    private static String told(SortedMap<Integer, UnaryOperator<String>> reasons, String name) {
        var named = reasons.entrySet().stream()
                .limit(MOST_WRONG)
                .map(item -> "%s[%d]: %s"
                        .formatted(name, item.getKey(), item.getValue().apply(name)));
        var more = Stream.of(reasons.size() - MOST_WRONG)
                .filter(count -> count > 0)
                .map("%d more are wrong"::formatted);
        return Stream.concat(named, more).collect(Collectors.joining("; "));
    }
}
