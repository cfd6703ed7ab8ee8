package dev.numberpool.core.stock.map;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.Numbers;
import dev.numberpool.core.number.Listing;
import dev.numberpool.core.number.PhoneNumbers;
import dev.numberpool.core.stock.map.RebuildStock.Report;
import dev.numberpool.fixture.OnDynamo;
import dev.numberpool.fixture.StockMapAtOnce;
import dev.numberpool.fixture.WholeStock;
import dev.numberpool.store.dynamo.Keys;
import dev.numberpool.store.dynamo.Table;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RebuildStockTest implements OnDynamo {

    @Inject
    RebuildStock rebuildStock;

    @Inject
    FollowStock followStock;

    @Inject
    PhoneNumbers numbers;

    @Inject
    WholeStock map;

    @Inject
    Table table;

    private final List<Listing> all = new ArrayList<>();
    private int area = 300;

    @Override
    public Map<String, String> getProperties() {
        var properties = new HashMap<>(OnDynamo.super.getProperties());
        properties.put(StockMapAtOnce.NOT_HERE, "true");
        return properties;
    }

    @AfterEach
    void the_map_is_as_the_stock() {
        var _ = rebuild(true, () -> {});

        assertThat(rebuild(false, () -> {})).isEqualTo(new Report(inStock().size(), 0, 0));
        assertThat(map.numbers()).containsExactlyInAnyOrderElementsOf(inStock());
    }

    @Test
    void a_table_that_has_no_map_yet_gets_one() {
        var _ = add(30);

        var report = rebuild(true, () -> {});

        assertThat(report.missing()).isEqualTo(30);
        assertThat(report.surplus()).isZero();
        assertThat(map.numbers()).containsAll(numbers(all));
    }

    @Test
    void a_check_changes_nothing() {
        var _ = add(3);

        assertThat(rebuild(false, () -> {}).missing()).isEqualTo(3);
        assertThat(rebuild(false, () -> {}).missing()).isEqualTo(3);
    }

    @Test
    void what_the_map_has_and_the_stock_has_not_is_taken_out() {
        var added = add(3);
        follow(added);
        table.delete(Keys.number(added.getFirst().number()));
        all.remove(added.getFirst());

        assertThat(rebuild(true, () -> {}).surplus()).isOne();
    }

    /** It was told of a moment later than the two were compared. */
    @Test
    void what_the_map_has_followed_meanwhile_is_no_difference() {
        var added = add(3);

        var report = rebuild(true, () -> follow(added));

        assertThat(report.differences()).isZero();
    }

    /** One that was ordered while it was looked at again. */
    @Test
    void a_number_that_leaves_the_stock_meanwhile_is_not_put_into_the_map() {
        var added = add(2);

        var report = rebuild(true, () -> {
            table.delete(Keys.number(added.getFirst().number()));
            all.remove(added.getFirst());
        });

        assertThat(report).extracting(Report::missing, Report::surplus).containsExactly(1L, 0L);
    }

    @Test
    void blocks_that_were_deleted_or_cannot_be_read_are_whole_again() {
        follow(add(5));
        follow(add(5));
        var keys = map.blocks().stream().map(StockBlock::key).toList();
        var rows = rows();
        table.delete(
                Map.of("pk", rows.getFirst().get("pk"), "sk", rows.getFirst().get("sk")));
        for (var nonsense : Stream.of(AttributeValue.fromS("x"), AttributeValue.fromBool(true))
                .toList()) {
            var spoilt = new HashMap<>(rows.getLast());
            spoilt.put("suffixes", nonsense);
            table.put(spoilt);

            assertThat(rebuild(true, () -> {}).missing()).isPositive();

            assertThat(map.blocks()).extracting(StockBlock::key).containsExactlyInAnyOrderElementsOf(keys);
        }
    }

    private List<Listing> add(int count) {
        var added = Numbers.numbers(area++, count).stream().map(Numbers::local).toList();
        assertThat(numbers.add(added)).hasSize(count);
        all.addAll(added);
        return added;
    }

    private void follow(List<Listing> listings) {
        var _ = followStock.follow(listings.stream().map(StockPlace::of).toList());
    }

    private Report rebuild(boolean mend, Runnable pause) {
        return rebuildStock.rebuild(mend, pause, _ -> {});
    }

    private List<Dialable> inStock() {
        return numbers(all);
    }

    private static List<Dialable> numbers(List<Listing> listings) {
        return listings.stream().map(Listing::number).toList();
    }

    private List<Map<String, AttributeValue>> rows() {
        return table.client()
                .scan(scan -> scan.tableName(table.name())
                        .filterExpression("begins_with(pk, :stock)")
                        .expressionAttributeValues(Map.of(":stock", AttributeValue.fromS("STOCK#"))))
                .items();
    }
}
