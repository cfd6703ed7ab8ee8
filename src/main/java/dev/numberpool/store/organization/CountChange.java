package dev.numberpool.store.organization;

import dev.numberpool.core.hold.Hold;
import dev.numberpool.core.number.Attachment;
import dev.numberpool.core.number.Origin;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.order.bulk.BulkOrder.OrderTerms;
import java.util.Collection;
import java.util.function.Predicate;

/**
 * By how many what is counted of an organization grows; below zero, it becomes less.
 *
 * @param held numbers that it holds
 * @param attached those of them that are on an agent
 * @param own those of them that it brought along
 * @param waiting its bulk orders in the queue
 * @param onHold numbers of its holds
 */
public record CountChange(int held, int attached, int own, int waiting, int onHold) {

    public static final CountChange NONE = new CountChange(0, 0, 0, 0, 0);

    public static final CountChange ONE_WAITING = new CountChange(0, 0, 0, 1, 0);

    /** That these come to be held. */
    public static CountChange of(Collection<Assigned> numbers) {
        return new CountChange(
                numbers.size(),
                count(numbers, number -> number.holding().routing().attachment() == Attachment.ATTACHED),
                count(numbers, number -> number.listing().origin() == Origin.OWN),
                0,
                0);
    }

    /** That all numbers of a bulk order come to be held. */
    public static CountChange of(OrderTerms order) {
        int quantity = order.request().quantity();
        return switch (order.request().routing().attachment()) {
            case FREE -> new CountChange(quantity, 0, 0, 0, 0);
            case ATTACHED -> new CountChange(quantity, quantity, 0, 0, 0);
        };
    }

    /** That a hold begins. */
    public static CountChange of(Hold hold) {
        return new CountChange(0, 0, 0, 0, hold.numbers().size());
    }

    CountChange plus(CountChange other) {
        return new CountChange(
                held + other.held,
                attached + other.attached,
                own + other.own,
                waiting + other.waiting,
                onHold + other.onHold);
    }

    public CountChange minus(CountChange other) {
        return new CountChange(
                held - other.held,
                attached - other.attached,
                own - other.own,
                waiting - other.waiting,
                onHold - other.onHold);
    }

    int of(Counter counter) {
        return switch (counter) {
            case HELD -> held;
            case ATTACHED -> attached;
            case OWN -> own;
            case WAITING -> waiting;
            case ON_HOLD -> onHold;
        };
    }

    private static int count(Collection<Assigned> numbers, Predicate<Assigned> counted) {
        return Math.toIntExact(numbers.stream().filter(counted).count());
    }

    /** The counts on an organization's item, each an attribute. Items of version 1 have the first two only. */
    enum Counter {
        /** Numbers that it holds. */
        HELD("held"),

        /** Those of them that are on an agent. */
        ATTACHED("attached"),

        /** Those of them that it brought along. */
        OWN("own_numbers"),

        /** Its bulk orders in the queue. */
        WAITING("waiting_orders"),

        /** Numbers of its holds; missing where it has never had one. */
        ON_HOLD("on_hold");

        private final String attribute;

        Counter(String attribute) {
            this.attribute = attribute;
        }

        String attribute() {
            return attribute;
        }
    }
}
