package dev.numberpool.core.order.pending;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Does one thing after another, whatever breaks on the way. */
public final class BestEffort {

    private final List<Map.Entry<String, RuntimeException>> failures = new ArrayList<>();
    private int attempts;

    /**
     * Does it; what it throws is told at the end.
     *
     * @param what it is, for whoever is told
     */
    public void attempt(String what, Runnable act) {
        attempts++;
        try {
            act.run();
        } catch (RuntimeException e) {
            failures.add(Map.entry(what, e));
        }
    }

    /** @throws NotAllDone if something broke; with everything that did */
    public void end() {
        if (!failures.isEmpty()) {
            throw new NotAllDone(attempts, failures);
        }
    }
}
