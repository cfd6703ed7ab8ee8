package dev.numberpool.core.number;

import dev.numberpool.core.Dialable;
import java.util.Map;
import java.util.Set;

/**
 * What became of numbers that were to come into stock.
 *
 * @param added these are in stock now
 * @param there these were not touched, and stand as they are: in the inventory, or they have left it just before
 * @param storeWasBusy whether the store did not take them at once, because others kept it busy or it did not answer
 */
public record Intake(Set<Dialable> added, Map<Dialable, PhoneNumber> there, boolean storeWasBusy) {
    public Intake {
        added = Set.copyOf(added);
        there = Map.copyOf(there);
    }
}
