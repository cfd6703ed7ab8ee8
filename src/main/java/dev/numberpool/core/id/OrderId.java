package dev.numberpool.core.id;

import java.util.Comparator;
import java.util.UUID;

/** An order, of version 7: the newest sorts last. */
public record OrderId(UUID value) implements Comparable<OrderId> {

    /** As texts, because UUID compares its halves as signed numbers. */
    private static final Comparator<OrderId> OLDEST_FIRST =
            Comparator.comparing(id -> id.value().toString());

    @Override
    public int compareTo(OrderId other) {
        return OLDEST_FIRST.compare(this, other);
    }
}
