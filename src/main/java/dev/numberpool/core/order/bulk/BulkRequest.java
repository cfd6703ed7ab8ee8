package dev.numberpool.core.order.bulk;

import dev.numberpool.core.Label;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.id.AgentId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.Routing;
import dev.numberpool.core.order.EarlierOrders.Idempotency;
import dev.numberpool.core.order.Fingerprint;
import dev.numberpool.core.order.IdempotencyKey;
import dev.numberpool.core.stock.AreaCode;
import dev.numberpool.core.stock.NumberPattern;
import dev.numberpool.core.stock.StockQuery;
import dev.numberpool.core.url.HttpsUrl;
import java.util.Optional;

/**
 * So many numbers of this kind, or none.
 *
 * @param wanted of which kind, and how many
 * @param routing set on every number of the order
 */
public record BulkRequest(
        OrganizationId organization, StockQuery wanted, Routing routing, Optional<IdempotencyKey> idempotencyKey) {

    /** How many numbers one order may have. */
    public static final int MOST_NUMBERS = 1_000;

    /** @throws IllegalArgumentException for a quantity below 1 or above {@value #MOST_NUMBERS} */
    public BulkRequest {
        if (wanted.quantity() < 1 || wanted.quantity() > MOST_NUMBERS) {
            throw new IllegalArgumentException("1 to " + MOST_NUMBERS + " numbers make a bulk order");
        }
    }

    public int quantity() {
        return wanted.quantity();
    }

    public Optional<Idempotency> idempotency() {
        return idempotencyKey.map(key -> new Idempotency(key, fingerprint()));
    }

    Fingerprint fingerprint() {
        return Fingerprint.of(
                "bulk",
                Integer.toString(quantity()),
                Fingerprint.text(wanted.areaCode().orElse(null), AreaCode::digits),
                Fingerprint.text(wanted.type().orElse(null), NumberType::text),
                Fingerprint.text(wanted.pattern().orElse(null), NumberPattern::text),
                Fingerprint.text(routing.inboundUrl(), HttpsUrl::text),
                Fingerprint.text(routing.statusUrl(), HttpsUrl::text),
                Fingerprint.text(routing.campaign(), id -> id.value().toString()),
                Fingerprint.text(routing.label(), Label::text),
                Fingerprint.text(routing.agent(), AgentId::hex));
    }
}
