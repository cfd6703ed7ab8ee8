package dev.numberpool.local.bench;

import dev.numberpool.core.Country;
import dev.numberpool.core.Money;
import dev.numberpool.core.Result;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.order.BuyNumber;
import dev.numberpool.core.order.BuyRequest;
import dev.numberpool.core.order.Receipt;
import dev.numberpool.core.order.Wanted;
import dev.numberpool.core.organization.Organization;
import dev.numberpool.core.organization.Organizations;
import dev.numberpool.core.stock.map.FollowStock;
import dev.numberpool.core.stock.map.StockPlace;
import java.util.List;
import java.util.Optional;

/** What it takes to sell numbers out of a stock, and to tell its map of each: as much as of a number that is imported. */
final class StockChanges {

    private static final OrganizationId BUYER = new OrganizationId("org_bench");
    private static final long CREDIT = 1_000_000;

    private final StockedTable table;
    private final SearchTimes purchases = new SearchTimes();
    private final SearchTimes changes = new SearchTimes();

    StockChanges(StockedTable table) {
        this.table = table;
    }

    /** Buys so many numbers, one after the other, whichever there are. */
    StockChanges run(int count) {
        var _ = table.part(Organizations.class).open(Organization.opened(BUYER, new Money(CREDIT)));
        for (int i = 0; i < count; i++) {
            StockPlace sold = buy();
            var _ = table.meter().take();
            var _ = table.part(FollowStock.class).follow(List.of(sold));
            changes.add(table.meter().take());
        }
        return this;
    }

    /** The most calls that a purchase took. */
    double callsOfPurchase() {
        return purchases.most(CallMeter.Reading::calls);
    }

    /** The most write units that the map took for a number. */
    double unitsOfMap() {
        return changes.most(CallMeter.Reading::blockUnits);
    }

    private StockPlace buy() {
        var any = new Wanted.Any(new Country("US"), Optional.empty());
        var _ = table.meter().take();
        var bought = table.part(BuyNumber.class).buy(new BuyRequest(BUYER, any, Optional.empty(), Optional.empty()));
        purchases.add(table.meter().take());
        return switch (bought) {
            case Result.Ok<Receipt>(var receipt) ->
                StockPlace.of(receipt.order().numbers().getFirst().listing());
            case Result.Refused<Receipt>(var refusal) -> throw new IllegalStateException(refusal.toString());
        };
    }
}
