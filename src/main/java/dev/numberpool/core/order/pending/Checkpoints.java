package dev.numberpool.core.order.pending;

import dev.numberpool.core.id.OrderId;
import java.util.Optional;

/** Where runs through a list of orders have stopped, so that the next run goes on there, on whatever machine it is. */
public interface Checkpoints {

    /** The last order that a run has come to; empty if it came to the end of the list. */
    Optional<OrderId> find(Worklist list);

    void save(Worklist list, OrderId last);

    void clear(Worklist list);

    /** The lists of orders that somebody must come back to. */
    enum Worklist {
        /** Orders that wait for stock. */
        WAITING,
        /** Orders that numbers are being claimed for. */
        CLAIMS
    }
}
