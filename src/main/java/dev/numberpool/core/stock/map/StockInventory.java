package dev.numberpool.core.stock.map;

import dev.numberpool.core.number.Listing;
import java.util.List;
import java.util.function.Consumer;

/** The whole inventory, to compare the map of the stock with. */
public interface StockInventory {

    /**
     * Reads the whole table, and tells of every number that is in stock, some at a time. A number that comes into stock or
     * leaves it meanwhile may be told of or not.
     *
     * @param numbers told of some numbers, perhaps of none, for each part that was read, one part after another
     */
    void read(Consumer<List<Listing>> numbers);
}
