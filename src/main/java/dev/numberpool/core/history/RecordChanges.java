package dev.numberpool.core.history;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Writes into the history what has changed in the table. */
@Singleton
public final class RecordChanges {

    private final Facts facts;
    private final DeadLetters deadLetters;

    public RecordChanges(Facts facts, DeadLetters deadLetters) {
        this.facts = facts;
        this.deadLetters = deadLetters;
    }

    /** All at once; where one of them can never be kept, one by one, so that it does not stop the others. */
    public Recording record(List<? extends StreamedChange> changes) {
        try {
            facts.keep(
                    changes.stream().flatMap(change -> change.facts().stream()).toList());
            return new Recording(changes.size(), Optional.empty());
        } catch (UnkeepableFact _) {
            return oneByOne(changes);
        } catch (RuntimeException e) {
            return new Recording(0, Optional.of(e));
        }
    }

    private Recording oneByOne(List<? extends StreamedChange> changes) {
        for (int done = 0; done < changes.size(); done++) {
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
     * @param failure why it went no further
     */
    public record Recording(int done, Optional<RuntimeException> failure) {}
}
