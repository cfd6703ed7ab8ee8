package dev.numberpool.core.bulk;

import java.util.ArrayList;
import java.util.List;

/** Does one thing after another, whatever breaks on the way. */
public final class Undeterred {

    private final List<RuntimeException> failures = new ArrayList<>();
    private int attempts;

    /** Does it; what it throws is told at the end. */
    public void attempt(Runnable act) {
        attempts++;
        try {
            act.run();
        } catch (RuntimeException e) {
            failures.add(e);
        }
    }

    /** @throws IllegalStateException if something broke; with everything that did */
    public void end() {
        if (!failures.isEmpty()) {
            var failure = new IllegalStateException("%d of %d attempts failed".formatted(failures.size(), attempts));
            failures.forEach(failure::addSuppressed);
            throw failure;
        }
    }
}
