package dev.numberpool.core.stock.map;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.number.Listing;

/**
 * Where a number of the stock stands in the map.
 *
 * @param suffix its last six digits; of a short code, all of them
 */
public record StockPlace(StockBlock.Key block, int suffix) {

    public static StockPlace of(Listing listing) {
        return new StockPlace(StockBlock.Key.of(listing), StockBlock.Key.suffix(listing.number()));
    }

    public Dialable number() {
        return block.number(suffix);
    }
}
