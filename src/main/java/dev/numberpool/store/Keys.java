package dev.numberpool.store;

import dev.numberpool.core.AgentId;
import dev.numberpool.core.BrandId;
import dev.numberpool.core.CampaignId;
import dev.numberpool.core.Country;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.OrderId;
import dev.numberpool.core.OrganizationId;
import dev.numberpool.core.Sha256;
import dev.numberpool.core.key.KeyHash;
import dev.numberpool.core.number.Stock.Shelf;
import dev.numberpool.core.order.IdempotencyKey;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The key of every thing in the table, the names of its indexes, and the attributes that several kinds of things share. */
final class Keys {

    static final String PK = "pk";
    static final String SK = "sk";

    static final String STOCK_INDEX = "stock";
    static final String HOLDINGS_INDEX = "holdings";
    static final String QUARANTINE_INDEX = "quarantine";
    static final String ATTACHMENTS_INDEX = "attachments";
    static final String AGENTS_INDEX = "agents";

    /** The partition of the index of holdings: who has the number, or had it. */
    static final String HOLDER = "holder";

    /** The sort key of every index of holdings. */
    static final String HOLDING_ID = "holding_id";

    /** Only on a number that was never in stock. */
    static final String ORIGIN = "origin";

    static final String ORGANIZATION_ID = "organization_id";

    /** The table's TTL attribute, in epoch seconds: DynamoDB deletes the item some time after that. */
    static final String EXPIRES_AT = "expires_at";

    /** The sort key of every number. */
    static final String NUMBER = "NUMBER";

    /** The sort key of every organization. */
    static final String ORGANIZATION = "ORG";

    /** How the sort keys of bulk orders and their parts begin. */
    static final String BULK_ORDER = "BULK#";

    /** The partition that is the queue of bulk orders. */
    static final String WAITING = "WAITING";
    /** The partition that lists the bulk orders under way. */
    static final String CLAIMS = "CLAIMS";
    /** The partition that lists the shelves. */
    static final String SHELVES = "STOCK";

    private Keys() {}

    static Map<String, AttributeValue> number(Dialable number) {
        return key("NUMBER#" + number.text(), NUMBER);
    }

    static Map<String, AttributeValue> organization(OrganizationId id) {
        return key(partition(id), ORGANIZATION);
    }

    static Map<String, AttributeValue> apiKey(KeyHash hash) {
        return key("KEY#" + hash.hex(), "KEY");
    }

    static Map<String, AttributeValue> campaign(OrganizationId organization, CampaignId id) {
        return key(partition(organization), "CAMPAIGN#" + id.value());
    }

    static Map<String, AttributeValue> brand(OrganizationId organization, BrandId id) {
        return key(partition(organization), "BRAND#" + id.value());
    }

    static Map<String, AttributeValue> agent(OrganizationId organization, AgentId id) {
        return key(partition(organization), "AGENT#" + id.hex());
    }

    static Map<String, AttributeValue> order(OrganizationId organization, OrderId id) {
        return key(partition(organization), "ORDER#" + id.value());
    }

    static Map<String, AttributeValue> bulkOrder(OrganizationId organization, OrderId id) {
        return key(partition(organization), bulkOrder(id));
    }

    /** The numbers of a bulk order that were claimed together; sorted right behind the order. */
    static Map<String, AttributeValue> bulkPart(OrganizationId organization, OrderId id, int part) {
        return key(partition(organization), "%s#%02d".formatted(bulkOrder(id), part));
    }

    /** A bulk order in the queue, sorted by its age. */
    static Map<String, AttributeValue> waiting(OrderId id) {
        return key(WAITING, id.value().toString());
    }

    /** A bulk order for which numbers are being claimed. */
    static Map<String, AttributeValue> claims(OrderId id) {
        return key(CLAIMS, id.value().toString());
    }

    static String bulkOrder(OrderId id) {
        return BULK_ORDER + id.value();
    }

    /** Where a run through one of the lists has stopped. */
    static Map<String, AttributeValue> checkpoint(String list) {
        return key("CHECKPOINT", list);
    }

    /** By its hash, because 255 characters can be more bytes than a sort key may have. */
    static Map<String, AttributeValue> idempotency(OrganizationId organization, IdempotencyKey key) {
        return key(partition(organization), "IDEMPOTENCY#" + Sha256.hex(key.text()));
    }

    static Map<String, AttributeValue> shelf(Shelf shelf) {
        return key(SHELVES, shelfText(shelf));
    }

    static String partition(OrganizationId organization) {
        return "ORG#" + organization.value();
    }

    private static Map<String, AttributeValue> key(String pk, String sk) {
        return Map.of(PK, AttributeValue.fromS(pk), SK, AttributeValue.fromS(sk));
    }

    /** A shelf as the key of the stock index: {@code US#local}. */
    static String shelfText(Shelf shelf) {
        return shelf.country().code() + "#" + shelf.type().text();
    }

    static Shelf parseShelf(String text) {
        String[] parts = text.split("#", 2);
        return new Shelf(new Country(parts[0]), NumberType.parse(parts[1]).orElseThrow());
    }
}
