package dev.numberpool.core.hold;

import dev.numberpool.core.id.HoldId;
import java.util.List;
import java.util.Optional;

/**
 * A part of a list of holds, as much of it as one read is allowed.
 *
 * @param holds those of the part that were looked for and can be read, perhaps none
 * @param last the last hold of the part: behind it the list goes on; empty where the list has ended
 */
public record HoldPage(List<Hold> holds, Optional<HoldId> last) {
    public HoldPage {
        holds = List.copyOf(holds);
    }
}
