package dev.numberpool.core.number;

import dev.numberpool.core.HoldingId;
import dev.numberpool.core.OrganizationId;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Lists the numbers an organization holds, newest first, from the so many-th on. What is passed over has to be read
 * too, but is kept no longer than a step of it takes: a far page takes long, and no more memory than the first.
 */
@Singleton
public final class BrowseNumbers {

    /** How many numbers may be passed over. */
    public static final int FARTHEST = 100_000;

    private static final int STEP = 1_000;

    private final PhoneNumbers numbers;
    private final ListNumbers list;

    public BrowseNumbers(PhoneNumbers numbers, ListNumbers list) {
        this.numbers = numbers;
        this.list = list;
    }

    /**
     * A page of them; more follow if it says where the next one begins.
     *
     * @param offset how many newer ones are passed over
     * @throws IllegalStateException if there is no such organization
     * @throws IllegalArgumentException for an offset below 0 or above {@value #FARTHEST}
     */
    public NumbersHeld browse(OrganizationId holder, int offset, int limit) {
        if (offset < 0 || offset > FARTHEST) {
            throw new IllegalArgumentException("0 to " + FARTHEST + " numbers may be passed over");
        }
        return list.list(new HoldingQuery(holder, Optional.empty(), last(holder, offset), limit));
    }

    /** The last of the newest so many, or of all, if they are fewer. */
    private Optional<HoldingId> last(OrganizationId holder, int count) {
        Optional<HoldingId> last = Optional.empty();
        int left = count;
        while (left > 0) {
            int step = Math.min(left, STEP);
            var passed = numbers.held(holder, last, step);
            if (!passed.isEmpty()) {
                last = Optional.of(passed.getLast().holding().id());
            }
            left = passed.size() < step ? 0 : left - step;
        }
        return last;
    }
}
