package dev.numberpool.store.number;

import dev.numberpool.core.id.HoldId;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.PhoneNumber.Available;
import dev.numberpool.core.number.PhoneNumber.OnHold;
import dev.numberpool.store.dynamo.Item;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The sale of a number: out of stock, or out of a hold that is the buyer's or over.
 *
 * @param sold as its buyer will hold it
 * @param hold that the order names
 * @param now by the writer's clock, which decides whether the time of a hold is over
 */
public record Sale(Assigned sold, Optional<HoldId> hold, Instant now) {

    /** Gives the number to its holder, if it is for sale to him. */
    public TransactWriteItem write(String table) {
        return NumberTransition.outOfStock(table, this);
    }

    /**
     * What it means that the number was not sold.
     *
     * @param there the number's item
     * @return the number, if it is for sale at that price, but came into stock later than it was to be sold
     */
    public Optional<Available> restocked(Optional<Item> there) {
        return NumberTransition.restocked(sold.listing(), there)
                .or(() -> there.filter(this::isPricedTheSame)
                        .map(NumberItem::read)
                        .filter(OnHold.class::isInstance)
                        .flatMap(number ->
                                ((OnHold) number).forOrder(sold.holding().holder(), hold, now)));
    }

    private boolean isPricedTheSame(Item item) {
        return item.optionalText(NumberItem.HOLD_STOCK)
                .filter(NumberItem.stock(sold.listing())::equals)
                .isPresent();
    }
}
