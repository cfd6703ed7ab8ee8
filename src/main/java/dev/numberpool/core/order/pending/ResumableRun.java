package dev.numberpool.core.order.pending;

import dev.numberpool.core.id.OrderId;
import dev.numberpool.core.order.bulk.BulkOrder;
import dev.numberpool.core.order.bulk.OrderPage;
import dev.numberpool.core.order.pending.Checkpoints.Worklist;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Goes through a list of orders, the oldest first, as far as there is time. Where the time was up before the end, or
 * the list is longer than what is read at once, the next run begins behind the last order that this one came to; so
 * every order has its turn, however many there are and however long each of them takes.
 */
@Singleton
public final class ResumableRun {

    private final Checkpoints checkpoints;
    private final InstantSource clock;

    ResumableRun(Checkpoints checkpoints, InstantSource clock) {
        this.checkpoints = checkpoints;
        this.clock = clock;
    }

    /**
     * An order at which something breaks does not hold up those behind it.
     *
     * @param reading the list behind an order, or from its beginning
     * @param arranged puts the orders that are taken on into another order
     * @param until when to begin with no other order
     * @throws NotAllDone at the end, if something broke on the way; with everything that did
     */
    <T extends BulkOrder> void through(
            Worklist list,
            Function<Optional<OrderId>, OrderPage<T>> reading,
            UnaryOperator<List<T>> arranged,
            Instant until,
            Consumer<T> act) {
        Course<T> course = course(list, reading);
        var work = new BestEffort();
        int done = 0;
        for (T order : arranged.apply(course.orders())) {
            if (!clock.instant().isBefore(until)) {
                break;
            }
            work.attempt("order " + id(order).value(), () -> act.accept(order));
            done++;
        }
        int came = done;
        work.attempt("the place to go on at", () -> note(list, course, came));
        work.end();
    }

    private <T extends BulkOrder> Course<T> course(Worklist list, Function<Optional<OrderId>, OrderPage<T>> reading) {
        OrderPage<T> oldest = reading.apply(Optional.empty());
        boolean whole = oldest.last().isEmpty();
        if (whole && oldest.orders().size() < 2) {
            return new Course<>(oldest.orders(), Optional.empty(), false);
        }
        Optional<OrderId> checkpoint = checkpoints.find(list);
        OrderPage<T> first = checkpoint.isEmpty() || whole ? oldest : reading.apply(checkpoint);
        List<T> orders = checkpoint.map(last -> turned(first.orders(), last)).orElse(first.orders());
        return new Course<>(orders, first.last(), checkpoint.isPresent());
    }

    /** What is behind the checkpoint, and then what is before it. */
    private static <T extends BulkOrder> List<T> turned(List<T> orders, OrderId checkpoint) {
        return Stream.concat(
                        orders.stream().filter(order -> id(order).compareTo(checkpoint) > 0),
                        orders.stream().filter(order -> id(order).compareTo(checkpoint) <= 0))
                .toList();
    }

    /** Whoever had no time for a single one leaves it to the next run to begin there. */
    private <T extends BulkOrder> void note(Worklist list, Course<T> course, int done) {
        if (done < course.orders().size()) {
            if (done > 0) {
                checkpoints.save(list, id(course.orders().get(done - 1)));
            }
        } else if (course.last().isPresent()) {
            checkpoints.save(list, course.last().get());
        } else if (course.resumed()) {
            checkpoints.clear(list);
        }
    }

    private static OrderId id(BulkOrder order) {
        return order.terms().id();
    }

    /**
     * What one run goes through.
     *
     * @param last where the list goes on behind it
     * @param resumed whether it began at a checkpoint
     */
    private record Course<T>(List<T> orders, Optional<OrderId> last, boolean resumed) {}
}
