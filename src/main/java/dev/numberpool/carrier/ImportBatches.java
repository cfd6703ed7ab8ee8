package dev.numberpool.carrier;

import dev.numberpool.carrier.csv.ParsedLine.Good;
import dev.numberpool.carrier.listing.NotOursToSell;
import dev.numberpool.core.number.Intake;
import dev.numberpool.core.number.Listing;
import dev.numberpool.core.number.PhoneNumber;
import dev.numberpool.core.number.PhoneNumbers;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Batches on their way into stock. Most of a batch's time is spent waiting for the store, so a few are under way at
 * the same time; who sends more waits for the oldest. Where the store is busy they go more slowly.
 */
final class ImportBatches implements AutoCloseable {

    private final PhoneNumbers numbers;
    private final Consumer<Duration> pause;
    private final RefusedRows refused;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<CompletableFuture<Done>> underWay = new ArrayDeque<>();
    private ImportPace pace;
    private long added;
    private long alreadyThere;

    /** @param refused is told of rows that the store does not take */
    ImportBatches(PhoneNumbers numbers, int mostUnderWay, RefusedRows refused) {
        this(numbers, mostUnderWay, refused, ImportBatches::sleep);
    }

    /** @param pause lets the given time pass */
    ImportBatches(PhoneNumbers numbers, int mostUnderWay, RefusedRows refused, Consumer<Duration> pause) {
        this.numbers = numbers;
        this.pace = ImportPace.of(mostUnderWay);
        this.refused = refused;
        this.pause = pause;
    }

    /** Throws what an earlier batch failed with. */
    void send(List<Good<Listing>> batch) {
        while (underWay.size() >= pace.underWay()) {
            awaitOldest();
        }
        if (!pace.pause().isZero()) {
            pause.accept(pace.pause());
        }
        var listings = batch.stream().map(Good::value).toList();
        underWay.add(CompletableFuture.supplyAsync(() -> new Done(batch, numbers.take(listings)), threads));
    }

    /** Waits for all of them. How many numbers were new; throws what the first of them failed with. */
    long added() {
        while (!underWay.isEmpty()) {
            awaitOldest();
        }
        return added;
    }

    /** After that: how many numbers were in the inventory from earlier files. */
    long alreadyThere() {
        return alreadyThere;
    }

    /** Waits for those under way, also where one has failed. */
    @Override
    public void close() {
        threads.close();
    }

    private void awaitOldest() {
        try {
            count(underWay.remove().join());
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void count(Done done) {
        pace = pace.after(done.intake().storeWasBusy());
        added += done.intake().added().size();
        for (var row : done.rows()) {
            PhoneNumber there = done.intake().there().get(row.value().number());
            if (there != null) {
                NotOursToSell.contradicts(there)
                        .ifPresentOrElse(reason -> refused.add(row.line(), reason), () -> alreadyThere++);
            }
        }
    }

    private record Done(List<Good<Listing>> rows, Intake intake) {}
}
