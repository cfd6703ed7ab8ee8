package dev.numberpool.core.history;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes into the history what has changed in the table. */
@Singleton
public final class RecordChanges {

    private final Facts facts;
    private final DeadLetters deadLetters;
    private final InstantSource clock;

    public RecordChanges(Facts facts, DeadLetters deadLetters, InstantSource clock) {
        this.facts = facts;
        this.deadLetters = deadLetters;
        this.clock = clock;
    }

    /**
     * All at once; where one of them can never be kept, one by one, so that it does not stop the others.
     *
     * @param until when to begin with no more of them; one of them is done however late it is
     */
    public Recording record(List<? extends StreamedChange> changes, Instant until) {
        try {
            facts.keep(
                    changes.stream().flatMap(change -> change.facts().stream()).toList());
            return new Recording(changes.size(), Optional.empty(), List.of());
        } catch (UnkeepableFact _) {
            return oneByOne(changes, until);
        } catch (RuntimeException e) {
            return new Recording(0, Optional.of(e), List.of());
        }
    }

    /** Whoever is stopped in the middle has nothing to show for it, and would never get further. */
    private Recording oneByOne(List<? extends StreamedChange> changes, Instant until) {
        var putAside = new ArrayList<UnkeepableFact>();
        for (int done = 0; done < changes.size(); done++) {
            if (done > 0 && !clock.instant().isBefore(until)) {
                return new Recording(done, Optional.empty(), putAside);
            }
            try {
                keep(changes.get(done)).ifPresent(putAside::add);
            } catch (RuntimeException e) {
                return new Recording(done, Optional.of(e), putAside);
            }
        }
        return new Recording(changes.size(), Optional.empty(), putAside);
    }

    /** Why not, if it was put aside. */
    private Optional<UnkeepableFact> keep(StreamedChange change) {
        try {
            facts.keep(change.facts());
            return Optional.empty();
        } catch (UnkeepableFact e) {
            deadLetters.put(change);
            return Optional.of(e);
        }
    }

    /**
     * How far it has come.
     *
     * @param done how many of the changes are done with; those after them are to come again
     * @param failure why it went no further; empty, if all are done or the time was up
     * @param putAside why others were put aside
     */
    public record Recording(int done, Optional<RuntimeException> failure, List<UnkeepableFact> putAside) {

        public Recording {
            putAside = List.copyOf(putAside);
        }
    }
}
