package dev.numberpool.core.number;

import dev.numberpool.core.HoldingId;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import java.util.List;

/**
 * What became of each holding that was to be released, in the order of the request.
 *
 * @param released these have left just now, as they were held until then
 * @param alreadyReleased these had left before
 * @param unknown these the organization does not hold
 */
public record Released(List<Assigned> released, List<HoldingId> alreadyReleased, List<HoldingId> unknown) {
    public Released {
        released = List.copyOf(released);
        alreadyReleased = List.copyOf(alreadyReleased);
        unknown = List.copyOf(unknown);
    }
}
