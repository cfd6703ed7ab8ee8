package dev.numberpool.store.dynamo;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.Sha256;
import dev.numberpool.core.id.AgentId;
import dev.numberpool.core.id.BrandId;
import dev.numberpool.core.id.CampaignId;
import dev.numberpool.core.id.HoldId;
import dev.numberpool.core.id.OrderId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.key.KeyHash;
import dev.numberpool.core.order.IdempotencyKey;
import dev.numberpool.core.stock.map.StockPartition;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The key of every thing in the table, the names of its indexes, and the attributes that several kinds of things share. */
public final class Keys {

    /** The name of the table's partition key, a string such as {@code ORG#org_acme}. */
    public static final String PK = "pk";
    /** The name of the table's sort key, a string such as {@code CAMPAIGN#<UUID>}. */
    public static final String SK = "sk";

    /** Numbers by who holds or has held them, in the order of their holdings. */
    public static final String HOLDINGS_INDEX = "holdings";
    /** Nothing but the keys of numbers, by who holds or has held them, to pass over many. */
    public static final String HOLDING_KEYS_INDEX = "holding_keys";
    /** Released numbers, by when their quarantine ends; and holds, by when they are over. */
    public static final String QUARANTINE_INDEX = "quarantine";
    /** Numbers held, by their holder and whether they are on an agent. */
    public static final String ATTACHMENTS_INDEX = "attachments";
    /** Numbers held that are on an agent, by that agent. */
    public static final String AGENTS_INDEX = "agents";

    /** The partition of the index of holdings: who has the number, or had it. */
    public static final String HOLDER = "holder";

    /** The sort key of every index of holdings. */
    public static final String HOLDING_ID = "holding_id";

    /** Only on a number that was never in stock. */
    public static final String ORIGIN = "origin";

    /** The attribute with the organization that an item belongs to. */
    public static final String ORGANIZATION_ID = "organization_id";

    /** The table's TTL attribute, in epoch seconds: DynamoDB deletes the item some time after that. */
    public static final String EXPIRES_AT = "expires_at";

    /** The sort key of every number. */
    public static final String NUMBER = "NUMBER";

    /** The sort key of every organization. */
    public static final String ORGANIZATION = "ORG";

    /** How the sort keys of bulk orders and their parts begin. */
    public static final String BULK_ORDER = "BULK#";

    /** How the sort keys of holds begin. */
    public static final String HOLD = "HOLD#";

    /** The partition that is the queue of bulk orders. */
    public static final String WAITING = "WAITING";
    /** The partition that lists the bulk orders under way. */
    public static final String CLAIMS = "CLAIMS";
    /** The partition of the item that lists the partitions of the stock map. */
    private static final String STOCK = "STOCK";

    /** How the partitions of the stock map begin. */
    public static final String STOCK_PARTITION = STOCK + "#";

    private Keys() {}

    /** The key of a phone number or short code, whatever state it is in. */
    public static Map<String, AttributeValue> number(Dialable number) {
        return key("NUMBER#" + number.text(), NUMBER);
    }

    /** The key of an organization with its credit, counts and limits. */
    public static Map<String, AttributeValue> organization(OrganizationId id) {
        return key(partition(id), ORGANIZATION);
    }

    /** The key of an API key, by the hash of its secret. */
    public static Map<String, AttributeValue> apiKey(KeyHash hash) {
        return key("KEY#" + hash.hex(), "KEY");
    }

    /** The key of a 10DLC campaign. */
    public static Map<String, AttributeValue> campaign(OrganizationId organization, CampaignId id) {
        return key(partition(organization), "CAMPAIGN#" + id.value());
    }

    /** The key of a brand, in whose name campaigns send. */
    public static Map<String, AttributeValue> brand(OrganizationId organization, BrandId id) {
        return key(partition(organization), "BRAND#" + id.value());
    }

    /** The key of an agent that answers numbers. */
    public static Map<String, AttributeValue> agent(OrganizationId organization, AgentId id) {
        return key(partition(organization), "AGENT#" + id.hex());
    }

    /** The key of the record of an order of explicit numbers, or of a purchase. */
    public static Map<String, AttributeValue> order(OrganizationId organization, OrderId id) {
        return key(partition(organization), "ORDER#" + id.value());
    }

    /** The key of an order by quantity. */
    public static Map<String, AttributeValue> bulkOrder(OrganizationId organization, OrderId id) {
        return key(partition(organization), bulkOrder(id));
    }

    /** The key of a hold. */
    public static Map<String, AttributeValue> hold(OrganizationId organization, HoldId id) {
        return key(partition(organization), HOLD + id.value());
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

    /** The sort key of an order by quantity; of its parts, the beginning of theirs. */
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

    /** The item that lists the partitions of the stock map. */
    public static Map<String, AttributeValue> stockPartitions() {
        return key(STOCK, "PARTITIONS");
    }

    /** A block of the stock map, {@code +14155#svm}. */
    public static Map<String, AttributeValue> stockBlock(StockPartition partition, String block) {
        return key(stockPartition(partition), block);
    }

    /** {@code STOCK#1#local#4}. */
    public static String stockPartition(StockPartition partition) {
        return STOCK_PARTITION + partition.text();
    }

    /** The partition that a block is in. */
    public static StockPartition stockPartition(Item block) {
        return new StockPartition(block.text(PK).substring(STOCK_PARTITION.length()));
    }

    /** The partition key of everything an organization has besides its numbers. */
    public static String partition(OrganizationId organization) {
        return "ORG#" + organization.value();
    }

    private static Map<String, AttributeValue> key(String pk, String sk) {
        return Map.of(PK, AttributeValue.fromS(pk), SK, AttributeValue.fromS(sk));
    }
}
