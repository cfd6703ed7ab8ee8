package dev.numberpool.carrier.csv;

import dev.numberpool.carrier.csv.ParsedLine.Bad;
import dev.numberpool.carrier.csv.ParsedLine.Good;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Where the columns of an inventory file stand.
 *
 * @param width how many columns there are, ignored ones with them
 * @param ignored the names of columns that say nothing to us
 */
public record Header(Map<Column, Integer> places, int width, List<String> ignored) {
    public Header {
        places = Map.copyOf(places);
        ignored = List.copyOf(ignored);
    }

    /** Fields missing at the end are empty; more fields than columns are bad, since all may be in the wrong place. */
    public ParsedLine<InventoryRow> row(long line, List<String> fields) {
        if (fields.stream().skip(width).anyMatch(field -> !CellText.isBlank(field))) {
            return new Bad<>(line, fields.size() + " fields in a row under " + width + " columns");
        }
        var texts = new EnumMap<Column, String>(Column.class);
        places.forEach((column, place) -> {
            if (place < fields.size()) {
                texts.put(column, text(column, fields.get(place)));
            }
        });
        return new Good<>(line, new InventoryRow(texts));
    }

    private static String text(Column column, String field) {
        return column == Column.PROVIDER ? CellText.of(field) : CellText.ofWord(field);
    }
}
