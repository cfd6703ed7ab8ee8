package dev.numberpool.store.bulk;

import dev.numberpool.core.Money;
import dev.numberpool.core.id.OrderId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.order.IdempotencyKey;
import dev.numberpool.core.order.Prices;
import dev.numberpool.core.order.bulk.BulkOrder.OrderTerms;
import dev.numberpool.core.order.bulk.BulkRequest;
import dev.numberpool.store.dynamo.Item;
import dev.numberpool.store.dynamo.Keys;
import dev.numberpool.store.number.RoutingAttributes;
import java.util.Optional;
import java.util.UUID;

/** What was ordered, by whom and when, as attributes of an item. */
final class OrderTermsAttributes {

    static final String ID = "order_id";
    private static final String PLACED_AT = "placed_at";
    static final String QUANTITY = "quantity";
    private static final String IDEMPOTENCY_KEY = "idempotency_key";

    private static final String PRICE_LOCAL = "price_local";
    private static final String PRICE_TOLL_FREE = "price_toll_free";
    private static final String PRICE_SHORT_CODE = "price_short_code";

    private OrderTermsAttributes() {}

    static Item.Builder write(Item.Builder item, OrderTerms terms) {
        BulkRequest request = terms.request();
        terms.prices().ifPresent(prices -> write(item, prices));
        return StockQueryAttributes.write(RoutingAttributes.write(item, request.routing()), request.wanted())
                .text(ID, terms.id().value().toString())
                .text(Keys.ORGANIZATION_ID, terms.organization().value())
                .instant(PLACED_AT, terms.placedAt())
                .number(QUANTITY, request.quantity())
                .optionalText(IDEMPOTENCY_KEY, request.idempotencyKey().orElse(null), IdempotencyKey::text);
    }

    static OrderId id(Item item) {
        return new OrderId(UUID.fromString(item.text(ID)));
    }

    static int quantity(Item item) {
        return Math.toIntExact(item.number(QUANTITY));
    }

    static OrderTerms read(Item item) {
        return new OrderTerms(
                id(item),
                new BulkRequest(
                        new OrganizationId(item.text(Keys.ORGANIZATION_ID)),
                        StockQueryAttributes.read(item, quantity(item)),
                        RoutingAttributes.read(item),
                        item.optionalText(IDEMPOTENCY_KEY).map(IdempotencyKey::new)),
                item.instant(PLACED_AT),
                prices(item));
    }

    /** In cents. */
    private static void write(Item.Builder item, Prices prices) {
        var _ = item.number(PRICE_LOCAL, prices.local().cents())
                .number(PRICE_TOLL_FREE, prices.tollFree().cents())
                .number(PRICE_SHORT_CODE, prices.shortCode().cents());
    }

    /** None in what the first version wrote. */
    private static Optional<Prices> prices(Item item) {
        return item.has(PRICE_LOCAL)
                ? Optional.of(new Prices(
                        new Money(item.number(PRICE_LOCAL)),
                        new Money(item.number(PRICE_TOLL_FREE)),
                        new Money(item.number(PRICE_SHORT_CODE))))
                : Optional.empty();
    }
}
