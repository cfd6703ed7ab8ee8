package dev.numberpool.core.message;

import dev.numberpool.core.id.HoldingId;
import java.util.List;

/** All messages that ever came. Each method throws {@link dev.numberpool.core.Unavailable} where they cannot be reached. */
public interface Messages {

    /** The newest first, at most as many as the query's limit. */
    List<Message> find(MessageQuery query);

    /**
     * Stores a message for who holds the number that it came to, at a time that no other message of the holding has:
     * the millisecond it came in, and microseconds that stay the same from then on. Texts are cut where they are longer
     * than can be kept: the sender, the keyword and the id of the previous message after 255 characters.
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
