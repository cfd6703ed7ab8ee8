package dev.numberpool.core.stock;

/**
 * How much of the stock map one search reads before it shows what it has found so far; one page of each part that is
 * read at the same time may come on top.
 */
public record SearchBound(long bytes) {

    private static final long EIGHT_MEGABYTES = 8L << 20;

    /** 8 MB: a thousand read units, and some four million scattered numbers. */
    public static final SearchBound MOST = new SearchBound(EIGHT_MEGABYTES);

    /** @throws IllegalArgumentException below one byte, and above what a request has time and memory for */
    public SearchBound {
        if (bytes < 1 || bytes > EIGHT_MEGABYTES) {
            throw new IllegalArgumentException("a search reads up to 8 MB");
        }
    }
}
