package dev.numberpool.core;

import dev.numberpool.core.id.HoldingId;
import java.util.List;
import java.util.Optional;

/**
 * One page of a longer list.
 *
 * @param next where the next page begins (after this holding); empty on the last page
 */
public record Page<T>(List<T> items, Optional<HoldingId> next) {
    public Page {
        items = List.copyOf(items);
    }
}
