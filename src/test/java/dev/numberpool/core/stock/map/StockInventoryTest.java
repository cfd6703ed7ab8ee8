package dev.numberpool.core.stock.map;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.Numbers;
import dev.numberpool.core.number.Listing;
import dev.numberpool.core.number.Routing;
import dev.numberpool.fixture.OnDynamo;
import dev.numberpool.fixture.TestData;
import dev.numberpool.store.dynamo.Keys;
import dev.numberpool.store.dynamo.Table;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StockInventoryTest implements OnDynamo {

    @Inject
    StockInventory inventory;

    @Inject
    TestData given;

    @Inject
    Table table;

    @Test
    void whatever_else_is_in_the_table_it_tells_of_every_number_that_is_in_stock_once_and_of_no_other() {
        var before = numbers();
        var stock = new ArrayList<>(given.stock(250));
        var _ = given.ordered(given.organization(10_000), stock.subList(0, 3), Routing.NONE);
        stock.subList(0, 3).clear();

        stock.addAll(before);
        assertThat(numbers()).containsExactlyInAnyOrderElementsOf(stock);
    }

    @Test
    void a_number_that_cannot_be_read_is_left_out_and_the_others_are_told_of() {
        var known = given.stock(2);
        Dialable unreadable = Numbers.number(998, 1);
        table.put(Map.of(
                Keys.PK,
                Keys.number(unreadable).get(Keys.PK),
                Keys.SK,
                Keys.number(unreadable).get(Keys.SK),
                "stock",
                AttributeValue.fromS("US#local")));

        assertThat(numbers()).containsAll(known).doesNotContain(unreadable);

        table.delete(Keys.number(unreadable));
    }

    private List<Dialable> numbers() {
        var all = new ArrayList<Dialable>();
        inventory.read(some -> some.stream().map(Listing::number).forEach(all::add));
        return all;
    }
}
