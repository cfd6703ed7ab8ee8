package dev.numberpool;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does many things at the same time. */
public final class AtOnce {

    private AtOnce() {}

    /** What each came to, in their order. */
    public static <T> List<T> run(List<Callable<T>> calls) throws InterruptedException, ExecutionException {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Future<T>>();
            for (Callable<T> call : calls) {
                answers.add(threads.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            start.countDown();
            var done = new ArrayList<T>();
            for (Future<T> answer : answers) {
                done.add(answer.get());
            }
            return done;
        }
    }
}
