package dev.numberpool.core.stock.map;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.Numbers;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.PhoneNumbers;
import dev.numberpool.core.number.Routing;
import dev.numberpool.core.stock.SearchStock;
import dev.numberpool.core.stock.SearchStock.Found;
import dev.numberpool.core.stock.StockQuery;
import dev.numberpool.fixture.LocalDynamo;
import dev.numberpool.fixture.OnDynamo;
import dev.numberpool.fixture.Patience;
import dev.numberpool.fixture.Rows;
import dev.numberpool.fixture.StockMapAtOnce;
import dev.numberpool.fixture.TestData;
import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/**
 * The upgrade of docs/deploy.md from a table of version 1.0, where numbers were found by the index {@code stock}. What
 * the stream would tell the map is told only where a test says so, as before {@code FollowTable} is deployed.
 */
@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("long")
class UpgradeFromIndexTest implements OnDynamo {

    private static final String STOCK = "stock";
    private static final String NUMBER = "number";
    private static final int IN_STOCK = 60;

    @Inject
    RebuildStock rebuildStock;

    @Inject
    FollowStock followStock;

    @Inject
    SearchStock searchStock;

    @Inject
    PhoneNumbers numbers;

    @Inject
    Rows rows;

    @Inject
    TestData given;

    @Inject
    DynamoDbClient client;

    @Property(name = "numberpool.table")
    String table = "";

    private final List<Dialable> stock = new ArrayList<>();

    @Override
    public Map<String, String> getProperties() {
        var properties = new HashMap<>(OnDynamo.super.getProperties());
        properties.put("numberpool.table", tableWithIndex());
        properties.put(StockMapAtOnce.NOT_HERE, "true");
        return properties;
    }

    @BeforeAll
    void a_table_of_the_version_with_the_index() {
        IntStream.range(0, IN_STOCK).mapToObj(line -> Numbers.number(415, line)).forEach(this::putAsBefore);
    }

    @Test
    void in_its_steps_nobody_is_without_numbers_and_in_the_end_all_are_found_without_the_index() {
        OrganizationId buyer = given.organization(10_000);

        var _ = rebuild();
        assertThat(found()).as("the map is there before anybody reads it").containsExactlyInAnyOrderElementsOf(stock);

        order(buyer, stock.removeFirst());
        putAsBefore(Numbers.number(415, IN_STOCK));
        assertThat(found())
                .as("between the first step and the second: what was sold is not shown, what came is not there yet")
                .containsExactlyInAnyOrderElementsOf(stock.subList(0, stock.size() - 1));

        order(buyer, stock.removeFirst());
        take(Numbers.number(415, IN_STOCK + 1));
        assertThat(byTheIndex()).as("what an earlier version finds").containsExactlyInAnyOrderElementsOf(stock);

        assertThat(rebuild().differences())
                .as("one that came and two that went")
                .isEqualTo(3);
        assertThat(rebuild().differences()).isZero();
        assertThat(found()).containsExactlyInAnyOrderElementsOf(stock);
        goOnWithoutTheIndex(buyer);
    }

    private void goOnWithoutTheIndex(OrganizationId buyer) {
        deleteIndex();
        order(buyer, stock.removeFirst());
        take(Numbers.number(415, IN_STOCK + 2));

        assertThat(found()).containsExactlyInAnyOrderElementsOf(stock);
        assertThat(rebuild().missing()).isZero();
    }

    private RebuildStock.Report rebuild() {
        return rebuildStock.rebuild(true, () -> {}, _ -> {});
    }

    private List<Dialable> found() {
        return searchStock
                .search(new StockQuery(Optional.empty(), Optional.empty(), Optional.empty(), 2 * IN_STOCK))
                .numbers()
                .stream()
                .map(Found::number)
                .toList();
    }

    private List<Dialable> byTheIndex() {
        return client
                .query(query -> query.tableName(table)
                        .indexName(STOCK)
                        .keyConditionExpression("stock = :shelf")
                        .expressionAttributeValues(Map.of(":shelf", AttributeValue.fromS("US#local"))))
                .items()
                .stream()
                .map(item ->
                        Dialable.of(Objects.requireNonNull(item.get(NUMBER)).s()))
                .toList();
    }

    private void order(OrganizationId buyer, Dialable number) {
        var _ = given.ordered(buyer, List.of(number), Routing.NONE);
    }

    /** By this version, whose function on the stream follows it. */
    private void take(Dialable number) {
        var listing = Numbers.local(number);
        var _ = numbers.take(List.of(listing));
        var _ = followStock.follow(List.of(StockPlace.of(listing)));
        stock.add(number);
    }

    private void putAsBefore(Dialable number) {
        var attributes = new HashMap<String, AttributeValue>();
        Map.of(
                        "status",
                        "available",
                        STOCK,
                        "US#local",
                        NUMBER,
                        number.text(),
                        "number_type",
                        "local",
                        "country",
                        "US",
                        "provider",
                        "test")
                .forEach((name, text) -> attributes.put(name, AttributeValue.fromS(text)));
        Map.of("sms", true, "mms", false, "voice", true)
                .forEach((name, flag) -> attributes.put(name, AttributeValue.fromBool(flag)));
        attributes.put("in_stock_since", AttributeValue.fromN("1767256200000"));
        rows.put(number, attributes);
        stock.add(number);
    }

    private static String tableWithIndex() {
        String name = "numberpool-" + UUID.randomUUID();
        var declared = LocalDynamo.TEMPLATE.table(name);
        var attributes = new ArrayList<>(declared.attributeDefinitions());
        attributes.add(attribute(STOCK));
        attributes.add(attribute(NUMBER));
        var indexes = new ArrayList<>(declared.globalSecondaryIndexes());
        indexes.add(GlobalSecondaryIndex.builder()
                .indexName(STOCK)
                .keySchema(List.of(key(STOCK, KeyType.HASH), key(NUMBER, KeyType.RANGE)))
                .projection(to -> to.projectionType(ProjectionType.KEYS_ONLY))
                .build());
        try (var client = LocalDynamo.client()) {
            var _ = client.createTable(declared.toBuilder()
                    .attributeDefinitions(attributes)
                    .globalSecondaryIndexes(indexes)
                    .build());
        }
        return name;
    }

    private static AttributeDefinition attribute(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }

    private void deleteIndex() {
        var deletion = GlobalSecondaryIndexUpdate.builder()
                .delete(index -> index.indexName(STOCK))
                .build();
        client.updateTable(update -> update.tableName(table).globalSecondaryIndexUpdates(List.of(deletion)));
        long tooLate = System.nanoTime() + TimeUnit.SECONDS.toNanos(Patience.SECONDS);
        while (!indexIsGone() && System.nanoTime() < tooLate) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    /** DynamoDB Local takes no writes before that. */
    private boolean indexIsGone() {
        return client.describeTable(describe -> describe.tableName(table)).table().globalSecondaryIndexes().stream()
                .noneMatch(index -> index.indexName().equals(STOCK));
    }
}
