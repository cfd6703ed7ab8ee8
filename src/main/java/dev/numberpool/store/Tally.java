package dev.numberpool.store;

import dev.numberpool.core.number.Attachment;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import java.util.Collection;

/**
 * By how many the numbers of an organization grow; below zero, they become fewer.
 *
 * @param held numbers that it holds
 * @param attached those of them that are on an agent
 */
record Tally(int held, int attached) {

    static final Tally NONE = new Tally(0, 0);

    /** That these come to be held. */
    static Tally of(Collection<Assigned> numbers) {
        long attached = numbers.stream()
                .filter(number -> number.holding().routing().attachment() == Attachment.ATTACHED)
                .count();
        return new Tally(numbers.size(), Math.toIntExact(attached));
    }

    Tally minus(Tally other) {
        return new Tally(held - other.held, attached - other.attached);
    }
}
