package dev.numberpool.core.number;

import dev.numberpool.core.HoldingId;
import java.util.List;

/**
 * What became of each holding that was to be released, in the order of the request.
 *
 * @param released these have left just now
 * @param alreadyReleased these had left before
 * @param unknown these the organization does not hold
 */
public record Released(List<HoldingId> released, List<HoldingId> alreadyReleased, List<HoldingId> unknown) {
    public Released {
        released = List.copyOf(released);
        alreadyReleased = List.copyOf(alreadyReleased);
        unknown = List.copyOf(unknown);
    }
}
