package dev.numberpool.history;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.retry.annotation.RetryPredicate;

/** What a new transaction may well get through. */
@Introspected
final class LostRace implements RetryPredicate {

    @Override
    public boolean test(Throwable failure) {
        return SqlState.isLostRace(failure);
    }
}
