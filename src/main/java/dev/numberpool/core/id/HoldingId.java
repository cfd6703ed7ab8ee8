package dev.numberpool.core.id;

import java.util.Comparator;
import java.util.UUID;

/** One organization's having of one number, from order to release. Of version 7: the newest sorts last. */
public record HoldingId(UUID value) implements Comparable<HoldingId> {

    /** As texts, because UUID compares its halves as signed numbers. */
    private static final Comparator<HoldingId> OLDEST_FIRST =
            Comparator.comparing(id -> id.value().toString());

    @Override
    public int compareTo(HoldingId other) {
        return OLDEST_FIRST.compare(this, other);
    }
}
