package dev.numberpool.local.runtime;

import dev.numberpool.local.http.HttpAnswer;
import java.util.concurrent.CompletableFuture;

/**
 * Where SnapStart would take the snapshot of a function: its hooks have run, and it asks what is next. The process just
 * waits meanwhile; there is no other copy of it.
 */
final class Snapshot {

    private final CompletableFuture<Void> due = new CompletableFuture<>();
    private final CompletableFuture<Void> restored = new CompletableFuture<>();

    /** Answers once the function is to go on. */
    HttpAnswer taken() {
        due.complete(null);
        restored.join();
        return HttpAnswer.empty(200);
    }

    /** Done when all hooks before the snapshot have run. */
    CompletableFuture<Void> due() {
        return due;
    }

    void restore() {
        restored.complete(null);
    }

    boolean isRestored() {
        return restored.isDone();
    }
}
