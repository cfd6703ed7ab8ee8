package dev.numberpool.store;

import dev.numberpool.core.NumberType;
import dev.numberpool.core.OrderId;
import dev.numberpool.core.OrganizationId;
import dev.numberpool.core.bulk.BulkRequest;
import dev.numberpool.core.bulk.Terms;
import dev.numberpool.core.number.AreaCode;
import dev.numberpool.core.number.NumberPattern;
import dev.numberpool.core.number.StockQuery;
import dev.numberpool.core.order.IdempotencyKey;
import java.util.UUID;

/** What was ordered, by whom and when, as attributes of an item. */
final class TermsAttributes {

    private static final String ID = "order_id";
    private static final String ORGANIZATION = "organization_id";
    private static final String PLACED_AT = "placed_at";
    private static final String QUANTITY = "quantity";
    private static final String AREA_CODE = "area_code";
    private static final String TYPE = "number_type";
    private static final String PATTERN = "pattern";
    private static final String IDEMPOTENCY_KEY = "idempotency_key";

    private TermsAttributes() {}

    static Item.Builder write(Item.Builder item, Terms terms) {
        BulkRequest request = terms.request();
        StockQuery wanted = request.wanted();
        return RoutingAttributes.write(item, request.routing())
                .text(ID, terms.id().value().toString())
                .text(ORGANIZATION, terms.organization().value())
                .instant(PLACED_AT, terms.placedAt())
                .number(QUANTITY, wanted.quantity())
                .optionalText(AREA_CODE, wanted.areaCode().orElse(null), AreaCode::digits)
                .optionalText(TYPE, wanted.type().orElse(null), NumberType::text)
                .optionalText(PATTERN, wanted.pattern().orElse(null), NumberPattern::text)
                .optionalText(IDEMPOTENCY_KEY, request.idempotencyKey().orElse(null), IdempotencyKey::text);
    }

    static Terms read(Item item) {
        return new Terms(
                new OrderId(UUID.fromString(item.text(ID))),
                new BulkRequest(
                        new OrganizationId(item.text(ORGANIZATION)),
                        wanted(item),
                        RoutingAttributes.read(item),
                        item.optionalText(IDEMPOTENCY_KEY).map(IdempotencyKey::new)),
                item.instant(PLACED_AT));
    }

    private static StockQuery wanted(Item item) {
        return new StockQuery(
                item.optionalText(AREA_CODE).map(AreaCode::new),
                item.optionalText(TYPE).map(text -> NumberType.parse(text).orElseThrow()),
                item.optionalText(PATTERN).map(NumberPattern::new),
                Math.toIntExact(item.number(QUANTITY)));
    }
}
