package dev.numberpool.store;

import dev.numberpool.core.OrderId;
import dev.numberpool.core.OrganizationId;
import dev.numberpool.core.bulk.BulkOrder.Claiming;
import dev.numberpool.core.bulk.BulkOrder.Waiting;
import dev.numberpool.core.bulk.Terms;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * The two lists of bulk orders that somebody must come back to: those that wait, in the order in which they were
 * placed, and those that numbers are claimed for. Each is a partition of the table, so that it is read as it is now.
 */
final class BulkMarkers {

    private static final String ORDER = "order_id";
    private static final String ORGANIZATION = "organization_id";

    private BulkMarkers() {}

    static Map<String, AttributeValue> waiting(Waiting order) {
        Terms terms = order.terms();
        return TermsAttributes.write(new Item.Builder().key(Keys.waiting(terms.id())), terms)
                .build();
    }

    static Map<String, AttributeValue> claiming(Claiming order) {
        Terms terms = order.terms();
        return new Item.Builder()
                .key(Keys.claims(terms.id()))
                .text(ORDER, terms.id().value().toString())
                .text(ORGANIZATION, terms.organization().value())
                .build();
    }

    static List<Waiting> waiting(Table table) {
        return read(table, Keys.WAITING).stream()
                .map(item -> new Waiting(TermsAttributes.read(item)))
                .toList();
    }

    /** Finds those of one organization that wait. */
    static QueryRequest.Builder waitingOf(OrganizationId organization) {
        return QueryRequest.builder()
                .keyConditionExpression(Keys.PK + " = :list")
                .filterExpression(ORGANIZATION + " = :organization")
                .expressionAttributeValues(Map.of(
                        ":list", AttributeValue.fromS(Keys.WAITING),
                        ":organization", AttributeValue.fromS(organization.value())))
                .consistentRead(true);
    }

    /** The keys of the orders that numbers are claimed for. */
    static List<Map<String, AttributeValue>> claiming(Table table) {
        return read(table, Keys.CLAIMS).stream()
                .map(item -> Keys.bulkOrder(
                        new OrganizationId(item.text(ORGANIZATION)), new OrderId(UUID.fromString(item.text(ORDER)))))
                .toList();
    }

    private static List<Item> read(Table table, String partition) {
        var query = QueryRequest.builder()
                .keyConditionExpression(Keys.PK + " = :list")
                .expressionAttributeValues(Map.of(":list", AttributeValue.fromS(partition)))
                .consistentRead(true);
        return table.query(query, Integer.MAX_VALUE);
    }
}
