package dev.numberpool.core.history;

import java.util.List;

/** The history of all numbers, holdings and credits. */
public interface Facts {

    /**
     * Keeps all of them or none; those that are kept already stay as they are.
     *
     * @throws dev.numberpool.core.Unavailable if the history is out of reach
     * @throws UnkeepableFact if one of them can never be kept
     */
    void keep(List<Fact> facts);
}
