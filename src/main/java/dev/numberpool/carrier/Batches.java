package dev.numberpool.carrier;

import dev.numberpool.core.number.Listing;
import dev.numberpool.core.number.PhoneNumbers;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Batches on their way into stock. Most of a batch's time is spent waiting for the store, so a few are under way at
 * the same time; who sends more waits for the oldest.
 */
final class Batches implements AutoCloseable {

    private final PhoneNumbers numbers;
    private final int mostUnderWay;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<CompletableFuture<Integer>> underWay = new ArrayDeque<>();
    private long added;

    Batches(PhoneNumbers numbers, int mostUnderWay) {
        this.numbers = numbers;
        this.mostUnderWay = mostUnderWay;
    }

    /** Throws what an earlier batch failed with. */
    void send(List<Listing> batch) {
        if (underWay.size() == mostUnderWay) {
            awaitOldest();
        }
        underWay.add(CompletableFuture.supplyAsync(() -> numbers.add(batch).size(), threads));
    }

    /** Waits for all of them. How many numbers were new; throws what the first of them failed with. */
    long added() {
        while (!underWay.isEmpty()) {
            awaitOldest();
        }
        return added;
    }

    /** Waits for those under way, also where one has failed. */
    @Override
    public void close() {
        threads.close();
    }

    private void awaitOldest() {
        try {
            added += underWay.remove().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }
}
