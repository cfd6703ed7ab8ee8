package dev.numberpool.carrier;

import java.util.Map;

/** One row of an inventory file as it is written. */
record InventoryRow(Map<Column, String> texts) {
    InventoryRow {
        texts = Map.copyOf(texts);
    }

    /** Empty where the row says nothing. */
    String text(Column column) {
        return texts.getOrDefault(column, "");
    }
}
