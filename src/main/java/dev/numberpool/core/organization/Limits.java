package dev.numberpool.core.organization;

import dev.numberpool.core.Limit;
import java.util.Map;
import java.util.OptionalInt;

/**
 * How much an organization may have.
 *
 * @param set what was set for this one; of everything else it may have as much as anybody
 */
public record Limits(Map<Limit, Integer> set) {

    public static final Limits STANDARD = new Limits(Map.of());

    public Limits {
        set = Map.copyOf(set);
    }

    /** How much; empty: any number. */
    public OptionalInt of(Limit limit) {
        Integer most = set.get(limit);
        return most == null ? limit.standard() : OptionalInt.of(most);
    }
}
