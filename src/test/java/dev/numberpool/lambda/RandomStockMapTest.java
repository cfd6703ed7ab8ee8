package dev.numberpool.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.Numbers;
import dev.numberpool.core.holding.EndQuarantine;
import dev.numberpool.core.holding.Quarantine;
import dev.numberpool.core.holding.ReleaseNumbers;
import dev.numberpool.core.holding.ReleaseTarget;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.PhoneNumbers;
import dev.numberpool.core.number.Routing;
import dev.numberpool.core.order.OrderRequest;
import dev.numberpool.core.order.PlaceOrder;
import dev.numberpool.core.stock.map.RebuildStock;
import dev.numberpool.core.stock.map.RebuildStock.Report;
import dev.numberpool.fixture.OnDynamo;
import dev.numberpool.fixture.StillClock;
import dev.numberpool.fixture.StockMapAtOnce;
import dev.numberpool.fixture.TestData;
import dev.numberpool.fixture.Thorough;
import dev.numberpool.fixture.WholeStock;
import dev.numberpool.local.stream.WholeStream;
import dev.numberpool.store.dynamo.Table;
import io.micronaut.context.ApplicationContext;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Whatever happens to the stock, and however it is told: in the end the map is as the stock. */
@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class RandomStockMapTest implements OnDynamo {

    private static final List<ReleaseTarget> TARGETS = List.of(ReleaseTarget.values());
    private static final int ROUNDS = Thorough.count(12, 30);

    @Inject
    ApplicationContext context;

    @Inject
    Table table;

    @Inject
    PhoneNumbers numbers;

    @Inject
    PlaceOrder orders;

    @Inject
    ReleaseNumbers releases;

    @Inject
    EndQuarantine endQuarantine;

    @Inject
    Quarantine quarantine;

    @Inject
    RebuildStock rebuildStock;

    @Inject
    WholeStock map;

    @Inject
    StillClock clock;

    @Inject
    TestData given;

    private final Random random = new Random();
    private OrganizationId holder = new OrganizationId("set-before-each-test");
    private int told;

    @Override
    public boolean withStream() {
        return true;
    }

    @Override
    public Map<String, String> getProperties() {
        var properties = new HashMap<>(OnDynamo.super.getProperties());
        properties.put(StockMapAtOnce.NOT_HERE, "true");
        return properties;
    }

    @BeforeEach
    void a_holder() {
        long seed = System.nanoTime();
        System.out.println("RandomStockMapTest seed " + seed);
        random.setSeed(seed);
        holder = given.organization(1_000_000);
    }

    @RepeatedTest(2)
    void once_all_is_told_the_map_is_as_the_stock() throws IOException {
        for (int round = 0; round < ROUNDS; round++) {
            act();
            if (random.nextInt(3) == 0) {
                tell();
            }
            if (round == ROUNDS / 2) {
                var _ = rebuild(true);
            }
            if (random.nextInt(10) == 0) {
                spoil();
            }
        }
        told = 0; // all of it once more, as after a shard was split
        tell();
        var _ = rebuild(true);

        assertThat(rebuild(false).differences()).isZero();
        assertThat(map.numbers()).containsExactlyInAnyOrderElementsOf(inStock());
    }

    /** Without a rebuild, and without anything spoilt. */
    @RepeatedTest(2)
    void the_stream_alone_is_enough() throws IOException {
        for (int round = 0; round < ROUNDS; round++) {
            act();
            if (random.nextInt(3) == 0) {
                tell();
            }
        }
        tell();

        assertThat(map.numbers()).containsExactlyInAnyOrderElementsOf(inStock());
    }

    private void addSome() {
        int area = 200 + random.nextInt(4);
        var listings = IntStream.generate(() -> random.nextInt(9_000))
                .distinct()
                .limit(20)
                .mapToObj(line -> Numbers.local(Numbers.number(area, line)))
                .toList();
        var _ = numbers.add(listings);
    }

    private void act() {
        switch (random.nextInt(5)) {
            case 0, 1 -> addSome();
            case 2 -> {
                var stock = new ArrayList<>(inStock());
                Collections.shuffle(stock, random);
                var some = stock.subList(0, Math.min(5, stock.size()));
                if (!some.isEmpty()) {
                    var _ = orders.place(OrderRequest.of(holder, some, Routing.NONE, Optional.empty()));
                }
            }
            case 3 ->
                numbers.held(holder, Optional.empty(), 3).forEach(held -> {
                    var target = TARGETS.get(random.nextInt(TARGETS.size()));
                    var _ = releases.release(held, target);
                });
            case 4 -> {
                clock.pass(quarantine.length().plusSeconds(1));
                var _ = endQuarantine.endUntil(clock.instant().plus(Duration.ofMinutes(1)));
            }
            default -> throw new AssertionError();
        }
    }

    /** What has happened since the last time, with some of what was told before, in batches of any size. */
    private void tell() throws IOException {
        List<ObjectNode> records = WholeStream.of(table.client(), table.name());
        int from = Math.max(0, told - random.nextInt(30));
        while (from < records.size()) {
            int to = Math.min(records.size(), from + 1 + random.nextInt(100));
            FollowRecords.follow(context, records.subList(from, to));
            from = to;
        }
        told = records.size();
    }

    /** A block is deleted, another cannot be read. */
    private void spoil() {
        var rows = blocks();
        if (rows.size() > 1) {
            table.delete(key(rows.get(random.nextInt(rows.size()))));
            var spoilt = new HashMap<>(rows.get(random.nextInt(rows.size())));
            spoilt.put("suffixes", AttributeValue.fromS("nonsense"));
            table.put(spoilt);
        }
    }

    private static Map<String, AttributeValue> key(Map<String, AttributeValue> item) {
        return Map.of("pk", Objects.requireNonNull(item.get("pk")), "sk", Objects.requireNonNull(item.get("sk")));
    }

    private List<Map<String, AttributeValue>> blocks() {
        return table.client()
                .scan(scan -> scan.tableName(table.name())
                        .filterExpression("begins_with(pk, :stock)")
                        .expressionAttributeValues(Map.of(":stock", AttributeValue.fromS("STOCK#"))))
                .items();
    }

    private Report rebuild(boolean mend) {
        return rebuildStock.rebuild(mend, () -> {}, _ -> {});
    }

    private List<Dialable> inStock() {
        return table
                .client()
                .scan(scan -> scan.tableName(table.name()).filterExpression("attribute_exists(stock)"))
                .items()
                .stream()
                .map(item ->
                        Dialable.of(Objects.requireNonNull(item.get("number")).s()))
                .toList();
    }
}
