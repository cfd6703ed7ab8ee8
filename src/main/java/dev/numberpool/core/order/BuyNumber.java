package dev.numberpool.core.order;

import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import dev.numberpool.core.agent.Agents;
import dev.numberpool.core.number.PhoneNumber.Available;
import dev.numberpool.core.number.PhoneNumbers;
import dev.numberpool.core.number.Picking;
import dev.numberpool.core.number.Routing;
import dev.numberpool.core.number.SearchStock;
import dev.numberpool.core.number.StockQuery;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Orders one number that can text: one of the area code, else a local one of the country, and a toll-free one only when
 * no local one is left in the country. Where another buyer was faster, it takes another number. Refuses in
 * this order: idempotency key used for another request, agent unknown, nothing left in the country, credit too small.
 */
@Singleton
public final class BuyNumber {

    private final SearchStock search;
    private final PhoneNumbers numbers;
    private final Agents agents;
    private final EarlierOrders earlierOrders;
    private final CommitOrder commitOrder;
    private final InstantSource clock;

    BuyNumber(
            SearchStock search,
            PhoneNumbers numbers,
            Agents agents,
            EarlierOrders earlierOrders,
            CommitOrder commitOrder,
            InstantSource clock) {
        this.search = search;
        this.numbers = numbers;
        this.agents = agents;
        this.earlierOrders = earlierOrders;
        this.commitOrder = commitOrder;
        this.clock = clock;
    }

    /** The receipt of an order of one, or of the one that the same request placed before. */
    public Result<Receipt> buy(BuyRequest request) {
        Instant now = clock.instant();
        return earlierOr(
                request,
                now,
                () -> knowsAgent(request) ? fromStock(request, now) : Result.refused(new Refusal.UnknownAgent()));
    }

    /** Agents are never deleted, so that one that is there now will be there when the order is committed. */
    private boolean knowsAgent(BuyRequest request) {
        return request.agent()
                .map(agent -> agents.find(request.organization(), agent).isPresent())
                .orElse(true);
    }

    /**
     * Goes on until an order is committed, refused for another reason, or nothing is left that was not tried. The last
     * number may be gone to this very request, sent twice: so that is looked for once more.
     */
    private Result<Receipt> fromStock(BuyRequest request, Instant now) {
        return request.wishes()
                .flatMap(wish -> picks(wish, request))
                .map(number -> order(number, request, now))
                .filter(result -> !tooLate(result))
                .findFirst()
                .orElseGet(() -> earlierOr(request, now, () -> Result.refused(new Refusal.NoInventory())));
    }

    /** Each search asks for twice as many as were tried: however many were sold meanwhile, a few searches see all. */
    private Stream<Available> picks(StockQuery wish, BuyRequest request) {
        var picking = new Picking(count -> search.search(wish.of(2 * count), request.country()), numbers);
        return Stream.generate(() -> picking.take(1))
                .takeWhile(Optional::isPresent)
                .flatMap(taken -> taken.orElseThrow().stream())
                .filter(number -> number.listing().capabilities().sms());
    }

    private Result<Receipt> order(Available number, BuyRequest request, Instant now) {
        var phone = number.listing().number();
        var routing = Routing.NONE.onAgent(request.agent().orElse(null));
        return commitOrder.commit(
                new OrderRequest(request.organization(), List.of(phone), routing, request.idempotency()),
                new Basis(Map.of(phone, number), Optional.empty(), Optional.empty()),
                now);
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
