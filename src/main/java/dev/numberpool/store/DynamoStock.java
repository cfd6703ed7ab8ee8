package dev.numberpool.store;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.number.Shelf;
import dev.numberpool.core.number.Stock;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** The stock index of the table: only numbers in stock are in it. */
@Singleton
final class DynamoStock implements Stock {

    private final Table table;

    DynamoStock(Table table) {
        this.table = table;
    }

    @Override
    public List<Shelf> shelves() {
        var query = QueryRequest.builder()
                .keyConditionExpression(Keys.PK + " = :shelves")
                .expressionAttributeValues(Map.of(":shelves", AttributeValue.fromS(Keys.SHELVES)));
        return table.query(query, Integer.MAX_VALUE).stream()
                .map(item -> ShelfText.parse(item.text(Keys.SK)))
                .toList();
    }

    @Override
    public List<Dialable> read(Shelf shelf, Range range, Direction direction, int limit) {
        var query = QueryRequest.builder()
                .indexName(Keys.STOCK_INDEX)
                .keyConditionExpression(NumberItem.STOCK + " = :shelf AND #number BETWEEN :lowest AND :highest")
                .expressionAttributeNames(Map.of("#number", ListingAttributes.NUMBER))
                .expressionAttributeValues(Map.of(
                        ":shelf", AttributeValue.fromS(ShelfText.of(shelf)),
                        ":lowest", AttributeValue.fromS(range.lowest()),
                        ":highest", AttributeValue.fromS(range.highest())))
                .scanIndexForward(direction == Direction.UP);
        return table.query(query, limit).stream()
                .map(item -> Dialable.of(item.text(ListingAttributes.NUMBER)))
                .toList();
    }
}
