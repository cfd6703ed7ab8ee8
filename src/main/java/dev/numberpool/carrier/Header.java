package dev.numberpool.carrier;

import dev.numberpool.carrier.Parsed.Bad;
import dev.numberpool.carrier.Parsed.Good;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Where the columns of an inventory file stand.
 *
 * @param width how many columns there are, ignored ones with them
 * @param ignored the names of columns that say nothing to us
 */
record Header(Map<Column, Integer> places, int width, List<String> ignored) {
    Header {
        places = Map.copyOf(places);
        ignored = List.copyOf(ignored);
    }

    /** Bad without the column {@code number}, and where a column is there twice. */
    static Parsed<Header> parse(long line, List<String> names) {
        var places = new EnumMap<Column, Integer>(Column.class);
        var ignored = new ArrayList<String>();
        for (int place = 0; place < names.size(); place++) {
            var column = Column.named(names.get(place));
            if (column.isEmpty()) {
                ignored.add(Shown.of(names.get(place)));
            } else if (places.put(column.get(), place) != null) {
                return new Bad<>(line, "the column " + column.get().text() + " is there twice");
            }
        }
        if (!places.containsKey(Column.NUMBER)) {
            return new Bad<>(line, "no column \"number\" in the header " + Shown.of(String.join(",", names)));
        }
        ignored.removeIf(String::isBlank);
        return new Good<>(line, new Header(places, names.size(), ignored));
    }

    /** Fields missing at the end are empty; more fields than columns are bad, since all may be in the wrong place. */
    Parsed<InventoryRow> row(long line, List<String> fields) {
        if (fields.stream().skip(width).anyMatch(field -> !field.isBlank())) {
            return new Bad<>(line, fields.size() + " fields in a row under " + width + " columns");
        }
        var texts = new EnumMap<Column, String>(Column.class);
        places.forEach((column, place) -> {
            if (place < fields.size()) {
                texts.put(column, fields.get(place).strip());
            }
        });
        return new Good<>(line, new InventoryRow(texts));
    }
}
