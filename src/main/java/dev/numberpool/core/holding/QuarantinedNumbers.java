package dev.numberpool.core.holding;

import dev.numberpool.core.number.PhoneNumber.Quarantined;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Released numbers that are not to be sold yet. */
public interface QuarantinedNumbers {

    /** How many a batch of {@link #endedBy} has, and {@link #returnToStock} takes. */
    int MOST_AT_ONCE = 100;

    /**
     * The numbers whose quarantine has ended, the longest ago first, in batches that are read when they are asked
     * for. No number comes twice. Some that are due may be left out, even all of a batch: they come another time.
     */
    Stream<List<Quarantined>> endedBy(Instant now);

    /**
     * Puts numbers back into stock. Those that are not as they were seen stay as they are.
     *
     * @param seen at most {@value #MOST_AT_ONCE}
     * @param now since when they are in stock
     * @return how many were put back
     */
    int returnToStock(List<Quarantined> seen, Instant now);
}
