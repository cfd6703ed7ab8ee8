package dev.numberpool.store.dynamo;

import dev.numberpool.core.Unavailable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Writes that happen all or not at all, each with what its failed condition means. DynamoDB gives its cancellation
 * reasons in the order of the writes, so reason <i>i</i> is told in the words of write <i>i</i>.
 *
 * @param <M> what a failed condition can mean
 */
public final class Transaction<M> {

    private static final String CONDITION_FAILED = "ConditionalCheckFailed";
    private static final String NOTHING = "None";

    /** How often a write may be found to rest on what is not so any more; each time it takes somebody's change. */
    private static final int MOST_REVISIONS = 9;

    private final List<Step<M>> steps = new ArrayList<>();
    private boolean triedAgain;

    /** A write whose condition may fail; the meaning is told of the item as it was, if there was one. */
    public void add(TransactWriteItem write, Function<Optional<Item>, M> meaning) {
        steps.add(new Step<>(write, meaning.andThen(Optional::of), _ -> write));
    }

    /**
     * A write whose condition also says how the item is supposed to be. Where only that was wrong, the transaction goes
     * again with a write that knows better.
     *
     * @param meaning of the failed condition; empty where it only was supposed wrongly
     * @param again the write for the item as it was
     */
    public void addRevisable(
            TransactWriteItem write,
            Function<Optional<Item>, Optional<M>> meaning,
            Function<Item, TransactWriteItem> again) {
        steps.add(new Step<>(write, meaning, again));
    }

    /** A write without a condition. */
    public void add(TransactWriteItem write) {
        add(write, _ -> {
            throw new IllegalStateException("a condition failed where there is none");
        });
    }

    /**
     * Commits, or says why not.
     *
     * @param token makes a repetition of this very transaction harmless for ten minutes; null: the client makes one
     * @return what the failed conditions mean, in the order of the writes; empty if everything was written
     * @throws Unavailable once trying again did not help; in doubt if it may be written all the same
     */
    public List<M> commit(DynamoDbClient client, @Nullable String token) {
        return commit(client, token, () -> CommitStatus.NONE);
    }

    /**
     * Commits, or says why not, and finds out what became of it where DynamoDB has left that open.
     *
     * @param token makes a repetition of this very transaction harmless for ten minutes; null: the client makes one
     * @param findOut asked where an attempt was not answered and no later one succeeded; also where a later one was
     *     refused, for the first may still come
     * @return what the failed conditions mean, in the order of the writes; empty if everything was written
     * @throws Unavailable once trying again did not help, also where what was supposed turned out to be wrong ten times;
     *     in doubt if it may be written all the same
     */
    public List<M> commit(DynamoDbClient client, @Nullable String token, Supplier<CommitStatus> findOut) {
        for (int revision = 0; ; revision++) {
            var doubt = new UnansweredAttempts();
            List<Failure<M>> failed;
            try {
                failed = send(client, tokenOf(revision, token), doubt);
            } catch (Unavailable failure) {
                return orWritten(failure, doubt, findOut);
            }
            if (failed.isEmpty() || (doubt.isOpen() && known(findOut) == CommitStatus.WRITTEN)) {
                return List.of();
            }
            var meanings = failed.stream()
                    .flatMap(failure -> failure.meaning().stream())
                    .toList();
            if (!meanings.isEmpty()) {
                return meanings;
            }
            // an attempt that may still come must not meet a revision of itself
            if (doubt.isOpen() || revision == MOST_REVISIONS) {
                throw new Unavailable("a transaction that others were ahead of");
            }
            failed.forEach(failure -> steps.set(failure.place(), failure.again()));
        }
    }

    /** After the commit: whether DynamoDB was too busy for it at first, or did not answer. */
    public boolean wasTriedAgain() {
        return triedAgain;
    }

    /** Each revision is a request of its own, for which the token of the one before would not do. */
    private static @Nullable String tokenOf(int revision, @Nullable String token) {
        return token == null || revision == 0 ? token : token.replace("-", "") + "-" + revision;
    }

    /**
     * Writes what can be written of several things in one transaction: those that fail are left out, and the rest goes
     * again, until nothing fails or nothing is left.
     *
     * @param commit writes these in one transaction, and says which of them failed; none, if they were written
     * @return what was written
     */
    public static <T> SequencedSet<T> writeWithoutFailed(Collection<T> all, Function<List<T>, Collection<T>> commit) {
        var left = new LinkedHashSet<>(all);
        while (!left.isEmpty()) {
            var failed = commit.apply(List.copyOf(left));
            if (failed.isEmpty()) {
                break;
            }
            failed.forEach(left::remove);
        }
        return left;
    }

    private List<Failure<M>> send(DynamoDbClient client, @Nullable String token, UnansweredAttempts doubt) {
        var writes = steps.stream().map(Step::write).toList();
        try {
            client.transactWriteItems(request ->
                    request.transactItems(writes).clientRequestToken(token).overrideConfiguration(doubt::of));
            return List.of();
        } catch (TransactionCanceledException e) {
            return failed(e);
        } finally {
            triedAgain |= doubt.wereSeveral();
        }
    }

    private List<M> orWritten(Unavailable failure, UnansweredAttempts doubt, Supplier<CommitStatus> findOut) {
        if (!doubt.isOpen()) {
            throw failure;
        }
        return switch (known(findOut)) {
            case WRITTEN -> List.of();
            case NOT_WRITTEN -> throw failure;
            case NONE -> throw Unavailable.inDoubt(failure);
        };
    }

    private static CommitStatus known(Supplier<CommitStatus> findOut) {
        try {
            return Deadline.inReserve(findOut);
        } catch (Unavailable silent) {
            throw Unavailable.inDoubt(silent);
        }
    }

    private List<Failure<M>> failed(TransactionCanceledException cancelled) {
        List<CancellationReason> reasons = cancelled.cancellationReasons();
        if (!reasons.stream().map(CancellationReason::code).allMatch(Transaction::conditionOrNothing)) {
            throw cancelled;
        }
        return IntStream.range(0, reasons.size())
                .filter(i -> CONDITION_FAILED.equals(reasons.get(i).code()))
                .mapToObj(i -> new Failure<>(i, steps.get(i), itemBefore(reasons.get(i))))
                .toList();
    }

    private static boolean conditionOrNothing(String code) {
        return code.equals(CONDITION_FAILED) || code.equals(NOTHING);
    }

    private static Optional<Item> itemBefore(CancellationReason reason) {
        return reason.hasItem() ? Optional.of(new Item(reason.item())) : Optional.empty();
    }

    private record Step<M>(
            TransactWriteItem write,
            Function<Optional<Item>, Optional<M>> meaning,
            Function<Item, TransactWriteItem> again) {}

    /** @param old the item as it was when the condition failed */
    private record Failure<M>(int place, Step<M> step, Optional<Item> old) {

        Optional<M> meaning() {
            return step.meaning().apply(old);
        }

        Step<M> again() {
            return new Step<>(step.again().apply(old.orElseThrow()), step.meaning(), step.again());
        }
    }
}
