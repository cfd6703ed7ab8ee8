package dev.numberpool.core.number;

import dev.numberpool.core.Dialable;
import java.util.Map;
import java.util.Set;

/**
 * What became of numbers that were to come into stock.
 *
 * @param added these are in stock now
 * @param there these were not touched, and stand as they are: in the inventory, or they have left it just before
 */
public record Intake(Set<Dialable> added, Map<Dialable, PhoneNumber> there) {
    public Intake {
        added = Set.copyOf(added);
        there = Map.copyOf(there);
    }
}
