package dev.numberpool.store.dynamo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Calls of DynamoDB that do not wait for one another. */
public final class Concurrently {

    private Concurrently() {}

    /**
     * Does the same with each of them, some at the same time, each in a thread of its own that has the deadline and the
     * counts of this one.
     *
     * @param most how many at the same time
     * @return what came of them, in their order
     * @throws RuntimeException what one of them has thrown, once all that had begun are done
     */
    public static <T, R> List<R> map(List<T> all, int most, Function<T, R> work) {
        if (all.size() == 1) {
            return List.of(work.apply(all.getFirst()));
        }
        var results = new ArrayList<R>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int from = 0; from < all.size(); from += most) {
                var some = all.subList(from, Math.min(all.size(), from + most)).stream()
                        .map(each -> CompletableFuture.supplyAsync(() -> work.apply(each), threads))
                        .toList();
                some.forEach(each -> results.add(each.join()));
            }
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
        return results;
    }
}
