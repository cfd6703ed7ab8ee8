package dev.numberpool.core.stock.map;

import java.util.List;
import java.util.Optional;

/**
 * The map of the stock: which numbers are in stock, in blocks, as of a moment ago. It follows the inventory within
 * seconds; whether a number is in stock now, only the number itself can tell.
 */
public interface StockMap {

    /** How many parts are read at the same time. */
    int MOST_PARTS = 8;

    /** The partitions that have numbers, or once had, as of up to a minute ago. */
    List<StockPartition> partitions();

    /**
     * The first blocks of each part, in ascending order of their prefixes. The parts are read at the same time.
     *
     * @param parts at most {@value #MOST_PARTS}
     * @param limit how many blocks to read of each part at the most; a page may end sooner, for one has 1 MB at the most
     * @return a page for each part, in their order
     */
    List<Page> read(List<Part> parts, int limit);

    /**
     * The blocks of a partition whose prefixes lie between two texts, both inclusive.
     *
     * @param from of the order of texts, in which "#" and "+" are below the digits and ":" is above them
     */
    record Part(StockPartition partition, String from, String to) {}

    /**
     * What was read of a part.
     *
     * @param bytes the size of what was read
     * @param rest what of the part is behind it; empty if nothing is
     */
    record Page(List<StockBlock> blocks, int bytes, Optional<Part> rest) {
        public Page {
            blocks = List.copyOf(blocks);
        }
    }
}
