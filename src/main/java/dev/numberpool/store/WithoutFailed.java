package dev.numberpool.store;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.function.Function;

/** What can be written of several things in one transaction: those that fail are left out, and the rest goes again. */
final class WithoutFailed {

    private WithoutFailed() {}

    /**
     * Writes until nothing fails, or nothing is left.
     *
     * @param commit writes these in one transaction, and says which of them failed; none, if they were written
     * @return what was written
     */
    static <T> SequencedSet<T> write(Collection<T> all, Function<List<T>, Collection<T>> commit) {
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
}
