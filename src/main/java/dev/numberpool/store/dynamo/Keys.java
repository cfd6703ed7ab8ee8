package dev.numberpool.store.dynamo;

import dev.numberpool.core.Country;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.Sha256;
import dev.numberpool.core.id.AgentId;
import dev.numberpool.core.id.BrandId;
import dev.numberpool.core.id.CampaignId;
import dev.numberpool.core.id.OrderId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.key.KeyHash;
import dev.numberpool.core.order.IdempotencyKey;
import dev.numberpool.core.stock.Stock.Shelf;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The key of every thing in the table, the names of its indexes, and the attributes that several kinds of things share. */
public final class Keys {

    public static final String PK = "pk";
    public static final String SK = "sk";

    public static final String STOCK_INDEX = "stock";
    public static final String HOLDINGS_INDEX = "holdings";
    public static final String QUARANTINE_INDEX = "quarantine";
    public static final String ATTACHMENTS_INDEX = "attachments";
    public static final String AGENTS_INDEX = "agents";

    /** The partition of the index of holdings: who has the number, or had it. */
    public static final String HOLDER = "holder";

    /** The sort key of every index of holdings. */
    public static final String HOLDING_ID = "holding_id";

    /** Only on a number that was never in stock. */
    public static final String ORIGIN = "origin";

    public static final String ORGANIZATION_ID = "organization_id";

    /** The table's TTL attribute, in epoch seconds: DynamoDB deletes the item some time after that. */
    public static final String EXPIRES_AT = "expires_at";

    /** The sort key of every number. */
    public static final String NUMBER = "NUMBER";

    /** The sort key of every organization. */
    public static final String ORGANIZATION = "ORG";

    /** How the sort keys of bulk orders and their parts begin. */
    public static final String BULK_ORDER = "BULK#";

    /** The partition that is the queue of bulk orders. */
    public static final String WAITING = "WAITING";
    /** The partition that lists the bulk orders under way. */
    public static final String CLAIMS = "CLAIMS";
    /** The partition that lists the shelves. */
    public static final String SHELVES = "STOCK";

    private Keys() {}

    public static Map<String, AttributeValue> number(Dialable number) {
        return key("NUMBER#" + number.text(), NUMBER);
    }

    public static Map<String, AttributeValue> organization(OrganizationId id) {
        return key(partition(id), ORGANIZATION);
    }

    public static Map<String, AttributeValue> apiKey(KeyHash hash) {
        return key("KEY#" + hash.hex(), "KEY");
    }

    public static Map<String, AttributeValue> campaign(OrganizationId organization, CampaignId id) {
        return key(partition(organization), "CAMPAIGN#" + id.value());
    }

    public static Map<String, AttributeValue> brand(OrganizationId organization, BrandId id) {
        return key(partition(organization), "BRAND#" + id.value());
    }

    public static Map<String, AttributeValue> agent(OrganizationId organization, AgentId id) {
        return key(partition(organization), "AGENT#" + id.hex());
    }

    public static Map<String, AttributeValue> order(OrganizationId organization, OrderId id) {
        return key(partition(organization), "ORDER#" + id.value());
    }

    public static Map<String, AttributeValue> bulkOrder(OrganizationId organization, OrderId id) {
        return key(partition(organization), bulkOrder(id));
    }

    /** The numbers of a bulk order that were claimed together; sorted right behind the order. */
    public static Map<String, AttributeValue> bulkPart(OrganizationId organization, OrderId id, int part) {
        return key(partition(organization), "%s#%02d".formatted(bulkOrder(id), part));
    }

    /** A bulk order in the queue, sorted by its age. */
    public static Map<String, AttributeValue> waiting(OrderId id) {
        return key(WAITING, id.value().toString());
    }

    /** A bulk order for which numbers are being claimed. */
    public static Map<String, AttributeValue> claims(OrderId id) {
        return key(CLAIMS, id.value().toString());
    }

    public static String bulkOrder(OrderId id) {
        return BULK_ORDER + id.value();
    }

    /** Where a run through one of the lists has stopped. */
    public static Map<String, AttributeValue> checkpoint(String list) {
        return key("CHECKPOINT", list);
    }

    /** By its hash, because 255 characters can be more bytes than a sort key may have. */
    public static Map<String, AttributeValue> idempotency(OrganizationId organization, IdempotencyKey key) {
        return key(partition(organization), "IDEMPOTENCY#" + Sha256.hex(key.text()));
    }

    public static Map<String, AttributeValue> shelf(Shelf shelf) {
        return key(SHELVES, shelfText(shelf));
    }

    public static String partition(OrganizationId organization) {
        return "ORG#" + organization.value();
    }

    private static Map<String, AttributeValue> key(String pk, String sk) {
        return Map.of(PK, AttributeValue.fromS(pk), SK, AttributeValue.fromS(sk));
    }

    /** A shelf as the key of the stock index: {@code US#local}. */
    public static String shelfText(Shelf shelf) {
        return shelf.country().code() + "#" + shelf.type().text();
    }

    public static Shelf parseShelf(String text) {
        String[] parts = text.split("#", 2);
        return new Shelf(new Country(parts[0]), NumberType.parse(parts[1]).orElseThrow());
    }
}
