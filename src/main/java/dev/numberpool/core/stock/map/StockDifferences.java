package dev.numberpool.core.stock.map;

/** What is told of the differences between the stock and its map, of which there should be none. */
public interface StockDifferences {

    /**
     * The two were compared.
     *
     * @param differences how many numbers were in one and not in the other; zero is told too
     */
    void found(long differences);
}
