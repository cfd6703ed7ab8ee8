package dev.numberpool.store.stock;

import dev.numberpool.core.number.Listing;
import dev.numberpool.core.stock.map.StockInventory;
import dev.numberpool.store.dynamo.Item;
import dev.numberpool.store.dynamo.Table;
import dev.numberpool.store.number.ListingAttributes;
import dev.numberpool.store.number.NumberItem;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Consumer;

/** Reads the whole table for what is in stock: the one scan there is, for the rebuild of the map alone. */
@Singleton
final class DynamoStockInventory implements StockInventory {

    private final Table table;

    DynamoStockInventory(Table table) {
        this.table = table;
    }

    @Override
    public void read(Consumer<List<Listing>> numbers) {
        table.client()
                .scanPaginator(scan -> scan.tableName(table.name())
                        .filterExpression("attribute_exists(%s)".formatted(NumberItem.STOCK)))
                .forEach(page -> numbers.accept(table.readable(
                        page.items().stream().map(Item::new).toList(), "number in stock", ListingAttributes::read)));
    }
}
