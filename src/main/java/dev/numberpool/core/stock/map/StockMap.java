package dev.numberpool.core.stock.map;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The map of the stock: which numbers are in stock, in blocks, as of a moment ago. It follows the inventory within
 * seconds; whether a number is in stock now, only the number itself can tell.
 */
public interface StockMap {

    /** How many parts are read at the same time. */
    int MOST_PARTS = 8;

    /** As many blocks as a page of 1 MB can have. */
    int WHOLE_PAGE = 10_000;

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

    /** Every block, one page of 1 MB after another; a block that is written meanwhile may be among them. */
    default void readAll(Consumer<StockBlock> reader) {
        for (var partition : partitions()) {
            Optional<Part> rest = Optional.of(Part.whole(partition));
            while (rest.isPresent()) {
                Page page = read(List.of(rest.get()), WHOLE_PAGE).getFirst();
                page.blocks().forEach(reader);
                rest = page.rest();
            }
        }
    }

    /**
     * The blocks of a partition whose prefixes lie between two texts, both inclusive.
     *
     * @param from of the order of texts, in which "#" and "+" are below the digits and ":" is above them
     */
    record Part(StockPartition partition, String from, String to) {

        private static final String BELOW_ALL = "+";
        private static final String ABOVE_DIGITS = ":";

        public static Part whole(StockPartition partition) {
            return new Part(partition, BELOW_ALL, ABOVE_DIGITS);
        }

        /** From a prefix on to the last one that begins with another, or the same, text. */
        public static Part between(StockPartition partition, String first, String start) {
            return new Part(partition, first, start + ABOVE_DIGITS);
        }
    }

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
