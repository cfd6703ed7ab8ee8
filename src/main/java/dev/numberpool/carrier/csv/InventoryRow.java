package dev.numberpool.carrier.csv;

import java.util.Map;

/** One row of an inventory file as it is written. */
public record InventoryRow(Map<Column, String> texts) {
    public InventoryRow {
        texts = Map.copyOf(texts);
    }

    /** Empty where the row says nothing. */
    public String text(Column column) {
        return texts.getOrDefault(column, "");
    }
}
