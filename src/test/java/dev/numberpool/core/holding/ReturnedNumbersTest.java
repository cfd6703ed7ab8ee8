package dev.numberpool.core.holding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.Label;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.Routing;
import dev.numberpool.core.stock.AreaCode;
import dev.numberpool.core.stock.SearchStock;
import dev.numberpool.core.stock.StockQuery;
import dev.numberpool.core.url.HttpsUrl;
import dev.numberpool.fixture.OnDynamo;
import dev.numberpool.fixture.StillClock;
import dev.numberpool.fixture.TestData;
import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A number that has returned to stock is one like any other: nothing of its last holder is left. */
@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReturnedNumbersTest implements OnDynamo {

    private static final Routing ROUTING = new Routing(
            new HttpsUrl("https://example.com/in"), new HttpsUrl("https://example.com/status"), new Label("Old"), null);

    @Inject
    EndQuarantine endQuarantine;

    @Inject
    Releases releases;

    @Inject
    SearchStock search;

    @Inject
    Holdings holdings;

    @Inject
    StillClock clock;

    @Inject
    TestData given;

    @Inject
    DynamoDbClient client;

    @Property(name = "numberpool.table")
    String table;

    @Test
    void it_is_stored_as_it_was_before_it_was_ever_ordered() {
        var stock = given.stock(1);
        var before = item(stock.getFirst());

        var _ = orderedReleasedAndReturned(stock);

        var after = new HashMap<>(item(stock.getFirst()));
        assertThat(after.put("in_stock_since", before.get("in_stock_since"))).isNotNull();
        assertThat(after).isEqualTo(before);
    }

    @Test
    void search_finds_it() {
        var stock = given.stock(3);
        var areaCode = AreaCode.parse(stock.getFirst().text().substring(2, 5));

        var _ = orderedReleasedAndReturned(stock);

        assertThat(search.search(new StockQuery(areaCode, Optional.empty(), Optional.empty(), 10))
                        .numbers())
                .extracting(SearchStock.Found::number)
                .containsExactlyInAnyOrderElementsOf(stock);
    }

    @Test
    void its_next_holder_has_a_new_holding_and_sees_nothing_of_the_old_one() {
        var stock = given.stock(1);
        var old = orderedReleasedAndReturned(stock).getFirst().holding();

        var next = releases.ordered(stock, Routing.NONE).getFirst().holding();

        assertThat(next.id()).isNotEqualTo(old.id());
        assertThat(next.holder()).isNotEqualTo(old.holder());
        assertThat(next.routing()).isEqualTo(Routing.NONE);
    }

    @Test
    void its_last_holder_does_not_find_it_any_more() {
        var old = orderedReleasedAndReturned(given.stock(1)).getFirst().holding();
        var ids = new LinkedHashSet<>(List.of(old.id()));

        assertThat(holdings.find(old.holder(), ids)).isEmpty();
        assertThat(holdings.findReleased(old.holder(), ids)).isEmpty();
    }

    private List<Assigned> orderedReleasedAndReturned(List<Dialable> stock) {
        var held = releases.ordered(stock, ROUTING);
        var released = releases.release(held, clock.instant());
        var ids = new LinkedHashSet<>(List.of(held.getFirst().holding().id()));
        assertThat(holdings.findReleased(held.getFirst().holding().holder(), ids))
                .containsExactly(released.getFirst());
        assertThat(endQuarantine.endUntil(Instant.MAX)).isEqualTo(stock.size());
        return held;
    }

    private Map<String, AttributeValue> item(Dialable number) {
        var key = Map.of("pk", AttributeValue.fromS("NUMBER#" + number.text()), "sk", AttributeValue.fromS("NUMBER"));
        return client.getItem(get -> get.tableName(table).key(key).consistentRead(true))
                .item();
    }
}
