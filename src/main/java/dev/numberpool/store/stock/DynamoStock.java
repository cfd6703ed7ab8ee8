package dev.numberpool.store.stock;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.stock.Stock;
import dev.numberpool.core.stock.Stock.Shelf;
import dev.numberpool.store.dynamo.Keys;
import dev.numberpool.store.dynamo.Table;
import dev.numberpool.store.number.ListingAttributes;
import dev.numberpool.store.number.NumberItem;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** The stock index of the table: only numbers in stock are in it. */
@Singleton
final class DynamoStock implements Stock {

    /** More than there are countries, with three types of numbers each. */
    private static final int MOST_SHELVES = 1_000;

    private final Table table;

    DynamoStock(Table table) {
        this.table = table;
    }

    @Override
    public List<Shelf> shelves() {
        var query = QueryRequest.builder()
                .keyConditionExpression(Keys.PK + " = :shelves")
                .expressionAttributeValues(Map.of(":shelves", AttributeValue.fromS(Keys.SHELVES)));
        return table.query(query, MOST_SHELVES, "shelf", item -> Keys.parseShelf(item.text(Keys.SK)));
    }

    @Override
    public List<Dialable> read(Shelf shelf, Range range, Direction direction, int limit) {
        var query = QueryRequest.builder()
                .indexName(Keys.STOCK_INDEX)
                .keyConditionExpression(NumberItem.STOCK + " = :shelf AND #number BETWEEN :lowest AND :highest")
                .expressionAttributeNames(Map.of("#number", ListingAttributes.NUMBER))
                .expressionAttributeValues(Map.of(
                        ":shelf", AttributeValue.fromS(Keys.shelfText(shelf)),
                        ":lowest", AttributeValue.fromS(range.lowest()),
                        ":highest", AttributeValue.fromS(range.highest())))
                .scanIndexForward(direction == Direction.UP);
        return table.query(query, limit, "number in stock", item -> Dialable.of(item.text(ListingAttributes.NUMBER)));
    }
}
