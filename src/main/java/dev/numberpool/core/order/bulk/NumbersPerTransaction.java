package dev.numberpool.core.order.bulk;

import dev.numberpool.core.order.OrderRequest;

/**
 * How many numbers one transaction of the store takes.
 *
 * @param ordered an order of up to so many is filled in one transaction, a larger one in parts
 * @param claimed how many numbers each part but the last has
 */
public record NumbersPerTransaction(int ordered, int claimed) {

    /** As many as the store can take. */
    public static final NumbersPerTransaction MOST =
            new NumbersPerTransaction(OrderRequest.MOST_NUMBERS, Claims.MOST_AT_ONCE);

    /** @throws IllegalArgumentException below 1, or above what the store can take */
    public NumbersPerTransaction {
        if (ordered < 1 || ordered > OrderRequest.MOST_NUMBERS || claimed < 1 || claimed > Claims.MOST_AT_ONCE) {
            throw new IllegalArgumentException("a transaction orders 1 to " + OrderRequest.MOST_NUMBERS
                    + " numbers or claims 1 to " + Claims.MOST_AT_ONCE);
        }
    }
}
