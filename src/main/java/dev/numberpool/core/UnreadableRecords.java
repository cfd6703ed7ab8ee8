package dev.numberpool.core;

/**
 * What lies in the store and cannot be read, as after a later version that was rolled back. Where many are read
 * together such a one is passed over, so that it stops none of the others; and told here, so that somebody looks.
 */
public interface UnreadableRecords {

    /**
     * One was passed over.
     *
     * @param record of what kind it should be, and its id; nothing of its content
     * @param why it could not be read
     */
    void passedOver(String record, RuntimeException why);
}
