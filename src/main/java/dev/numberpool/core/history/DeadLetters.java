package dev.numberpool.core.history;

/** Changes that could not be recorded, kept for people to look at. */
public interface DeadLetters {

    /** May be told the same one more than once. */
    void put(StreamedChange change);
}
