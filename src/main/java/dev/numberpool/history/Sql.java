package dev.numberpool.history;

import dev.numberpool.core.Unavailable;
import io.micronaut.context.BeanProvider;
import io.micronaut.retry.annotation.Retryable;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How an adapter works on the database, every time: {@code sql.transaction(() -> messages.page(holding, after))}. The
 * calls of repositories in it are one transaction. One is never put into another.
 */
@Singleton
public class Sql {

    /** Asked on use: an application makes all its beans at the start, and not every one is given a database. */
    private final BeanProvider<TransactionOperations<Connection>> transactions;

    Sql(BeanProvider<TransactionOperations<Connection>> transactions) {
        this.transactions = transactions;
    }

    /**
     * Does the work in a transaction and commits it. Where another transaction was in the way (SQLSTATE 40001), all of
     * it is done again in a new one: so the work does nothing but read and write this database.
     *
     * @throws Unavailable if the database is out of reach; what was to be written may be written all the same
     */
    public <T extends @Nullable Object> T transaction(Supplier<T> work) {
        try {
            return attempt(work);
        } catch (RuntimeException e) {
            throw SqlState.isOutOfReach(e) ? new Unavailable(e) : e;
        }
    }

    /**
     * Does work that gives nothing in a transaction, and again in a new one where another was in the way.
     *
     * @throws Unavailable if the database is out of reach; what was to be written may be written all the same
     */
    void run(Runnable work) {
        var _ = transaction(() -> {
            work.run();
            return null;
        });
    }

    /** About half a second in all. */
    @Retryable(attempts = "6", delay = "10ms", multiplier = "2", jitter = "0.5", predicate = LostRace.class)
    <T extends @Nullable Object> T attempt(Supplier<T> work) {
        return transactions.get().executeWrite(_ -> work.get());
    }
}
