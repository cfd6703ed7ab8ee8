package dev.numberpool.core.stock.map;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.E164;
import dev.numberpool.core.ShortCode;
import dev.numberpool.core.number.Capabilities;
import dev.numberpool.core.number.Listing;
import java.util.stream.Stream;

/**
 * Numbers in stock that share everything but their last six digits: partition, first digits, capabilities. Short codes
 * share how many digits they have.
 */
public record StockBlock(Key key, Suffixes suffixes) {

    private static final int DIGITS = 6;

    public Stream<Dialable> numbers() {
        return suffixes.stream().mapToObj(key::number);
    }

    /**
     * Where a number of the stock stands in the map.
     *
     * @param prefix the number without its last six digits, {@code +14155}; of short codes the count of their digits
     */
    public record Key(StockPartition partition, String prefix, Capabilities capabilities) {

        public static Key of(Listing listing) {
            String text = listing.number().text();
            String prefix = switch (listing.number()) {
                case E164 _ -> text.substring(0, text.length() - DIGITS);
                case ShortCode _ -> Integer.toString(text.length());
            };
            return new Key(StockPartition.of(listing), prefix, listing.capabilities());
        }

        /** The last six digits, of a number in this block. */
        public static int suffix(Dialable number) {
            String text = number.text();
            return Integer.parseInt(text, Math.max(0, text.length() - DIGITS), text.length(), 10);
        }

        public Dialable number(int suffix) {
            String digits = Integer.toString(suffix);
            String filled = "0".repeat(digits() - digits.length()) + digits;
            return isOfShortCodes() ? new ShortCode(filled) : new E164(prefix + filled);
        }

        /** How many digits the suffixes of the block have. */
        int digits() {
            return isOfShortCodes() ? Integer.parseInt(prefix) : DIGITS;
        }

        private boolean isOfShortCodes() {
            return !prefix.startsWith("+");
        }
    }
}
