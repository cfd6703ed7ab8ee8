package dev.numberpool.core.stock.map;

import java.util.Map;

/** The blocks of the stock map, to be kept as the stock is. */
public interface StockBlocks {

    /**
     * Changes what is in some blocks, several at the same time. A block that gets its first number appears, one that
     * loses its last goes. What is so already stays so: to apply a change once more does nothing.
     *
     * @throws dev.numberpool.core.Unavailable if one could not be changed; others may have been
     */
    void change(Map<StockBlock.Key, Change> changes);

    /**
     * What becomes of a block.
     *
     * @param come what is in stock now
     * @param left what is not; nothing is in both
     */
    record Change(Suffixes come, Suffixes left) {}
}
