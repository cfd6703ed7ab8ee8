package dev.numberpool.store;

import dev.numberpool.core.bulk.Terms;
import dev.numberpool.core.number.Attachment;
import dev.numberpool.core.number.Origin;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import java.util.Collection;
import java.util.function.Predicate;

/**
 * By how many what is counted of an organization grows; below zero, it becomes less.
 *
 * @param held numbers that it holds
 * @param attached those of them that are on an agent
 * @param own those of them that it brought along
 * @param waiting its bulk orders in the queue
 */
record Tally(int held, int attached, int own, int waiting) {

    static final Tally NONE = new Tally(0, 0, 0, 0);

    static final Tally ONE_WAITING = new Tally(0, 0, 0, 1);

    /** That these come to be held. */
    static Tally of(Collection<Assigned> numbers) {
        return new Tally(
                numbers.size(),
                count(numbers, number -> number.holding().routing().attachment() == Attachment.ATTACHED),
                count(numbers, number -> number.listing().origin() == Origin.OWN),
                0);
    }

    /** That all numbers of a bulk order come to be held. */
    static Tally of(Terms order) {
        int quantity = order.request().quantity();
        return switch (order.request().routing().attachment()) {
            case FREE -> new Tally(quantity, 0, 0, 0);
            case ATTACHED -> new Tally(quantity, quantity, 0, 0);
        };
    }

    Tally plus(Tally other) {
        return new Tally(held + other.held, attached + other.attached, own + other.own, waiting + other.waiting);
    }

    Tally minus(Tally other) {
        return new Tally(held - other.held, attached - other.attached, own - other.own, waiting - other.waiting);
    }

    int of(Counter counter) {
        return switch (counter) {
            case HELD -> held;
            case ATTACHED -> attached;
            case OWN -> own;
            case WAITING -> waiting;
        };
    }

    private static int count(Collection<Assigned> numbers, Predicate<Assigned> counted) {
        return Math.toIntExact(numbers.stream().filter(counted).count());
    }
}
