package dev.numberpool.core.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Goes through a list to its end, whatever breaks on the way. */
final class Undeterred {

    private Undeterred() {}

    /** @throws IllegalStateException at the end, if something broke; with everything that did */
    static <T> void each(List<T> orders, Consumer<T> act) {
        var failures = new ArrayList<RuntimeException>();
        for (T order : orders) {
            try {
                act.accept(order);
            } catch (RuntimeException e) {
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            var failure =
                    new IllegalStateException("failed at %d of %d orders".formatted(failures.size(), orders.size()));
            failures.forEach(failure::addSuppressed);
            throw failure;
        }
    }
}
