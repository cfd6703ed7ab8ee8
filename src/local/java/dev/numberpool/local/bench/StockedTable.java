package dev.numberpool.local.bench;

import dev.numberpool.core.number.Listing;
import dev.numberpool.core.number.NumberingPlans;
import dev.numberpool.core.number.PhoneNumber.Available;
import dev.numberpool.core.stock.SearchBound;
import dev.numberpool.core.stock.SearchStock;
import dev.numberpool.core.stock.coverage.CountStock;
import dev.numberpool.core.stock.map.StockMap;
import dev.numberpool.local.dynamodb.AnyCredentials;
import dev.numberpool.local.dynamodb.EmbeddedDynamo;
import dev.numberpool.local.dynamodb.NumbersTable;
import dev.numberpool.local.start.LocalTimeouts;
import dev.numberpool.local.template.Template;
import dev.numberpool.store.number.NumberItem;
import dev.numberpool.store.stock.StockBlockItem;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.LambdaApplicationContextBuilder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A table with a stock and its map, in a DynamoDB Local of its own, and the application on it. */
final class StockedTable implements AutoCloseable {

    private final EmbeddedDynamo dynamo;
    private final ApplicationContext context;
    private final CallMeter meter;

    private StockedTable(EmbeddedDynamo dynamo, ApplicationContext context, CallMeter meter) {
        this.dynamo = dynamo;
        this.context = context;
        this.meter = meter;
    }

    /**
     * Writes numbers into a new table, and the map that belongs to them.
     *
     * @param directory an empty one
     * @param step told of each number that was written
     */
    static void write(Path directory, Template template, List<Listing> stock, Runnable step) throws IOException {
        AnyCredentials.use();
        try (var empty = EmbeddedDynamo.at(directory, 0);
                var client = client(empty.endpoint())) {
            var _ = NumbersTable.create(client, template, NumbersTable.NAME);
        }
        Instant now = Instant.ofEpochMilli(System.currentTimeMillis());
        try (var file = DynamoFile.open(directory, NumbersTable.NAME)) {
            for (var listing : stock) {
                file.add(NumberItem.write(new Available(listing, now)));
                step.run();
            }
            for (var block : StockBlockItem.mapOf(stock).toList()) {
                file.add(block);
            }
        }
    }

    /** Opens what was written. */
    static StockedTable open(Path directory) throws IOException {
        AnyCredentials.use();
        var dynamo = EmbeddedDynamo.at(directory, 0);
        var meter = new CallMeter();
        var context = new LambdaApplicationContextBuilder()
                .singletons(meter)
                .properties(Map.copyOf(LocalTimeouts.DYNAMODB))
                .properties(Map.of(
                        "numberpool.table",
                        NumbersTable.NAME,
                        "numberpool.dynamodb.endpoint",
                        dynamo.endpoint().toString(),
                        "micronaut.server.port",
                        "-1"))
                .start();
        return new StockedTable(dynamo, context, meter);
    }

    /** How many numbers or, where they are counted, areas there are; nothing is remembered from one count to the next. */
    int find(SearchWish wish) {
        return wish.counted()
                ? new CountStock(
                                part(StockMap.class),
                                part(NumberingPlans.class),
                                part(SearchBound.class),
                                (query, count) -> count.apply(query))
                        .count(wish.query())
                        .areas()
                        .size()
                : part(SearchStock.class).search(wish.query()).numbers().size();
    }

    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    CallMeter meter() {
        return meter;
    }

    @Override
    public void close() {
        context.close();
        dynamo.close();
    }

    private static DynamoDbClient client(URI endpoint) {
        return DynamoDbClient.builder()
                .endpointOverride(endpoint)
                .httpClient(LocalTimeouts.http())
                .build();
    }
}
