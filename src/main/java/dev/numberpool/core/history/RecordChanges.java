package dev.numberpool.core.history;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
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
            return new Recording(changes.size(), Optional.empty());
        } catch (UnkeepableFact _) {
            return oneByOne(changes, until);
        } catch (RuntimeException e) {
            return new Recording(0, Optional.of(e));
        }
    }

    /** Whoever is stopped in the middle has nothing to show for it, and would never get further. */
    private Recording oneByOne(List<? extends StreamedChange> changes, Instant until) {
        for (int done = 0; done < changes.size(); done++) {
            if (done > 0 && !clock.instant().isBefore(until)) {
                return new Recording(done, Optional.empty());
            }
            try {
                keep(changes.get(done));
            } catch (RuntimeException e) {
                return new Recording(done, Optional.of(e));
            }
        }
        return new Recording(changes.size(), Optional.empty());
    }

    private void keep(StreamedChange change) {
        try {
            facts.keep(change.facts());
        } catch (UnkeepableFact _) {
            deadLetters.put(change);
        }
    }

    /**
     * How far it has come.
     *
     * @param done how many of the changes are done with; those after them are to come again
     * @param failure why it went no further; empty, if all are done or the time was up
     */
    public record Recording(int done, Optional<RuntimeException> failure) {}
}
