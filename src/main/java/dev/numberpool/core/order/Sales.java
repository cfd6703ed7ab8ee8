package dev.numberpool.core.order;

/** What was sold, for those who count it. */
public interface Sales {

    /**
     * An order was charged.
     *
     * @param numbers how many it gave to its organization
     */
    void sold(int numbers);
}
