package dev.numberpool.core.holding;

import dev.numberpool.core.Unavailable;
import dev.numberpool.core.holding.Holdings.Release;
import dev.numberpool.core.id.HoldingId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.PhoneNumber;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.PhoneNumber.GivenUp;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Takes numbers away from their holder. What was released before, or never was there, stops none of the others. */
@Singleton
public final class ReleaseNumbers {

    /** Each means that somebody else has changed one of the numbers at the same time. */
    private static final int MOST_ATTEMPTS = 10;

    private final Holdings holdings;
    private final Quarantine quarantine;
    private final InstantSource clock;

    public ReleaseNumbers(Holdings holdings, Quarantine quarantine, InstantSource clock) {
        this.holdings = holdings;
        this.quarantine = quarantine;
        this.clock = clock;
    }

    /**
     * Numbers by the ids of their holdings.
     *
     * @throws Unavailable if others go on changing one of them at the same time; the others may have left
     */
    public Released release(OrganizationId holder, SequencedSet<HoldingId> ids, ReleaseTarget destination) {
        Map<HoldingId, Fate> fates = leave(holder, holdings.find(holder, ids), destination);
        fates.putAll(releasedBefore(holder, without(ids, fates.keySet())));
        return released(ids, fates);
    }

    /**
     * A number that was found otherwise than by its id.
     *
     * @throws Unavailable if others go on changing it at the same time
     */
    public Released release(Assigned seen, ReleaseTarget destination) {
        var fates = leave(seen.holding().holder(), List.of(seen), destination);
        return released(new LinkedHashSet<>(List.of(id(seen))), fates);
    }

    private static Released released(SequencedSet<HoldingId> ids, Map<HoldingId, Fate> fates) {
        return new Released(
                ids.stream().flatMap(id -> left(fates.get(id)).stream()).toList(),
                with(ids, id -> fates.get(id) instanceof ReleasedBefore),
                with(ids, id -> fates.getOrDefault(id, new Gone()) instanceof Gone));
    }

    /** Those that were only routed otherwise meanwhile go again as they are now. */
    private Map<HoldingId, Fate> leave(OrganizationId holder, List<Assigned> held, ReleaseTarget destination) {
        var fates = new HashMap<HoldingId, Fate>();
        List<Assigned> left = held;
        for (int attempts = 0; !left.isEmpty(); attempts++) {
            if (attempts == MOST_ATTEMPTS) {
                throw new Unavailable("numbers that change faster than they can leave");
            }
            var changed = holdings.leave(holder, releases(left, destination));
            left.forEach(number -> fates.put(id(number), new Left(number)));
            changed.forEach((id, now) -> fates.put(id, fate(id, now)));
            left = changed.entrySet().stream()
                    .flatMap(change -> change.getValue().flatMap(now -> now.heldAs(change.getKey())).stream())
                    .toList();
        }
        return fates;
    }

    private List<Release> releases(List<Assigned> numbers, ReleaseTarget destination) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return numbers.stream()
                .map(number -> new Release(number, givenUp(number, destination, now)))
                .toList();
    }

    private GivenUp givenUp(Assigned number, ReleaseTarget destination, Instant now) {
        Instant until = quarantine.after(number.holding().endedAt(now));
        return switch (destination) {
            case QUARANTINE -> number.release(now, until);
            case CARRIER -> number.depart(now, until);
        };
    }

    private Map<HoldingId, Fate> releasedBefore(OrganizationId holder, Set<HoldingId> ids) {
        var fates = new HashMap<HoldingId, Fate>();
        if (!ids.isEmpty()) {
            holdings.findReleased(holder, ids)
                    .forEach(number -> fates.put(number.last().id(), new ReleasedBefore()));
        }
        return fates;
    }

    private static Fate fate(HoldingId id, Optional<PhoneNumber> now) {
        return now.filter(number -> number.releasedAs(id)).isPresent() ? new ReleasedBefore() : new Gone();
    }

    private static HoldingId id(Assigned number) {
        return number.holding().id();
    }

    private static Set<HoldingId> without(Set<HoldingId> ids, Set<HoldingId> some) {
        var rest = new HashSet<>(ids);
        rest.removeAll(some);
        return rest;
    }

    private static List<HoldingId> with(SequencedSet<HoldingId> ids, Predicate<HoldingId> fate) {
        return ids.stream().filter(fate).toList();
    }

    private static Optional<Assigned> left(@Nullable Fate fate) {
        return fate instanceof Left(var number) ? Optional.of(number) : Optional.empty();
    }

    private sealed interface Fate {}

    private record Left(Assigned number) implements Fate {}

    private record ReleasedBefore() implements Fate {}

    private record Gone() implements Fate {}

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
}
