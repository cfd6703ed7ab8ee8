package dev.numberpool.store.health;

import dev.numberpool.core.Unavailable;
import dev.numberpool.core.health.TableReads;
import dev.numberpool.store.dynamo.Keys;
import dev.numberpool.store.dynamo.Table;
import jakarta.inject.Singleton;

/** One GetItem, of the item that lists the partitions of the stock map: nothing of a customer's is read. */
@Singleton
final class DynamoTableReads implements TableReads {

    private final Table table;

    DynamoTableReads(Table table) {
        this.table = table;
    }

    @Override
    public boolean succeed() {
        try {
            var _ = table.find(Keys.stockPartitions());
            return true;
        } catch (Unavailable _) {
            return false;
        }
    }
}
