package dev.numberpool.core.message;

import dev.numberpool.core.HoldingId;
import java.util.List;

/** All messages that ever came. Each method throws {@link dev.numberpool.core.Unavailable} where they cannot be reached. */
public interface Messages {

    /** The newest first, at most as many as the query's limit. */
    List<Message> find(MessageQuery query);

    /**
     * Stores a message for who holds the number that it came to.
     *
     * @return false if it was there already, for whomever
     */
    boolean add(InboundMessage message, HoldingId holding);

    /**
     * Stores a message to a number that nobody holds.
     *
     * @return false if it was there already, for whomever
     */
    boolean addUnroutable(InboundMessage message);
}
