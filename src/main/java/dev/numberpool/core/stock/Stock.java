package dev.numberpool.core.stock;

import dev.numberpool.core.Country;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.number.Listing;
import java.util.List;

/** The numbers in stock as they stand on their shelves, sorted by their text. */
public interface Stock {

    /** The shelves that have, or once had, numbers; no shelf twice. */
    List<Shelf> shelves();

    /**
     * Numbers of a shelf from one end of a range.
     *
     * @param limit how many to read at the most; fewer come back only where the range ends
     */
    List<Dialable> read(Shelf shelf, Range range, Direction direction, int limit);

    enum Direction {
        UP,
        DOWN
    }

    /** Texts from the lowest to the highest, both inclusive. */
    record Range(String lowest, String highest) {

        /** All numbers that begin so. In the order of texts, "+" is below the digits and ":" is above them. */
        static Range of(String prefix) {
            return new Range(prefix.isEmpty() ? "+" : prefix, prefix + ":");
        }

        /** Whether no text lies within. A store may refuse to read it. */
        boolean isEmpty() {
            return lowest.compareTo(highest) > 0;
        }

        boolean contains(Dialable number) {
            return lowest.compareTo(number.text()) <= 0 && number.text().compareTo(highest) <= 0;
        }

        Range from(String text) {
            return new Range(text, highest);
        }

        Range upTo(String text) {
            return new Range(lowest, text);
        }

        /** What is left behind the number: "!" is below the digits, so no number lies between. */
        Range after(Dialable number) {
            return new Range(number.text() + "!", highest);
        }
    }

    /** The part of the stock with the numbers of one type in one country. */
    record Shelf(Country country, NumberType type) {

        /** Where the number stands while it is in stock. */
        public static Shelf of(Listing listing) {
            return new Shelf(listing.country(), listing.type());
        }
    }
}
