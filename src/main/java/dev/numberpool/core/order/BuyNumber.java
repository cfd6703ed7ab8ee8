package dev.numberpool.core.order;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import dev.numberpool.core.Unavailable;
import dev.numberpool.core.agent.Agents;
import dev.numberpool.core.number.PhoneNumber.Available;
import dev.numberpool.core.number.Routing;
import dev.numberpool.core.stock.NumberPicker;
import dev.numberpool.core.stock.SearchStock;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Orders one number. Where exactly one is wanted, it is that one, also if it cannot text. Else it is one that can: one
 * of the area code, else a local one of the country, and a toll-free one only when no local one is left in the country;
 * where another buyer was faster, it takes another number. Refuses in this order: idempotency key used for another
 * request, agent unknown, the wanted number not in stock or nothing left in the country, limit of
 * numbers held, credit too small.
 */
@Singleton
public final class BuyNumber {

    /** Each more means that others have taken all that the one before had found. */
    private static final int MOST_SEARCHES = 20;

    private final SearchStock search;
    private final Agents agents;
    private final EarlierOrders earlierOrders;
    private final PlaceOrder placeOrder;
    private final CommitOrder commitOrder;
    private final InstantSource clock;

    BuyNumber(
            SearchStock search,
            Agents agents,
            EarlierOrders earlierOrders,
            PlaceOrder placeOrder,
            CommitOrder commitOrder,
            InstantSource clock) {
        this.search = search;
        this.agents = agents;
        this.earlierOrders = earlierOrders;
        this.placeOrder = placeOrder;
        this.commitOrder = commitOrder;
        this.clock = clock;
    }

    /**
     * The receipt of an order of one, or of the one that the same request placed before.
     *
     * @throws Unavailable if thousands of numbers were tried and none can text, or was not gone, and there are more
     */
    public Result<Receipt> buy(BuyRequest request) {
        Instant now = clock.instant();
        return earlierOr(
                request,
                now,
                () -> knowsAgent(request) ? order(request, now) : Result.refused(new Refusal.UnknownAgent()));
    }

    /** Agents are never deleted, so that one that is there now will be there when the order is committed. */
    private boolean knowsAgent(BuyRequest request) {
        return request.agent()
                .map(agent -> agents.find(request.organization(), agent).isPresent())
                .orElse(true);
    }

    private Result<Receipt> order(BuyRequest request, Instant now) {
        return switch (request.wanted()) {
            case Wanted.Exactly(var number) -> placeOrder.place(orderOf(number, request));
            case Wanted.Any any -> fromStock(any, request, now);
        };
    }

    /**
     * Goes on until an order is committed, refused for another reason, or nothing is left that was not tried. Where others
     * were faster, numbers may have come into stock meanwhile, so that the stock is searched again. The last number may be
     * gone to this very request, sent twice: so that is looked for once more.
     */
    private Result<Receipt> fromStock(Wanted.Any wanted, BuyRequest request, Instant now) {
        for (int searches = 0; searches < MOST_SEARCHES; searches++) {
            var pickers = pickers(wanted);
            var last = lastAttempt(pickers, request, now);
            if (last.isEmpty()) {
                return earlierOr(request, now, () -> nothingLeft(pickers));
            }
            if (!tooLate(last.get())) {
                return last.get();
            }
        }
        throw new Unavailable("a stock in which others were faster %d times".formatted(MOST_SEARCHES));
    }

    /** The first for which nobody was faster, else the last; empty where there was nothing to try. */
    private Optional<Result<Receipt>> lastAttempt(List<NumberPicker> pickers, BuyRequest request, Instant now) {
        Optional<Result<Receipt>> last = Optional.empty();
        for (var picker : pickers) {
            for (var numbers = picks(picker).iterator(); numbers.hasNext(); ) {
                last = Optional.of(order(numbers.next(), request, now));
                if (!tooLate(last.get())) {
                    return last;
                }
            }
        }
        return last;
    }

    private List<NumberPicker> pickers(Wanted.Any wanted) {
        return wanted.wishes()
                .map(wish -> search.pick(wish.in(wanted.country())))
                .toList();
    }

    /** Where the search was ended by a bound, nobody knows whether nothing is left. */
    private static Result<Receipt> nothingLeft(List<NumberPicker> pickers) {
        if (pickers.stream().anyMatch(NumberPicker::endedEarly)) {
            throw new Unavailable("a stock with too few numbers that can text");
        }
        return Result.refused(new Refusal.NoInventory());
    }

    private static Stream<Available> picks(NumberPicker picker) {
        return Stream.generate(() -> picker.take(1))
                .takeWhile(Optional::isPresent)
                .flatMap(taken -> taken.orElseThrow().stream())
                .filter(number -> number.listing().capabilities().sms());
    }

    private Result<Receipt> order(Available number, BuyRequest request, Instant now) {
        return commitOrder.commit(Draft.ofOne(orderOf(number.listing().number(), request), number), now);
    }

    private static OrderRequest orderOf(Dialable number, BuyRequest request) {
        var routing = Routing.NONE.onAgent(request.agent().orElse(null));
        return new OrderRequest(request.organization(), List.of(number), routing, request.idempotency());
    }

    private static boolean tooLate(Result<Receipt> result) {
        return result instanceof Result.Refused<Receipt>(Refusal.InsufficientInventory _);
    }

    private Result<Receipt> earlierOr(BuyRequest request, Instant now, Supplier<Result<Receipt>> otherwise) {
        return request.idempotency()
                .flatMap(named -> earlierOrders
                        .find(request.organization(), named.key(), now)
                        .map(earlier -> commitOrder.replay(request.organization(), named, earlier)))
                .orElseGet(otherwise);
    }
}
