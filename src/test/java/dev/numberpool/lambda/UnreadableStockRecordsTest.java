package dev.numberpool.lambda;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.numberpool.core.Dialable;
import dev.numberpool.fixture.LetterBox;
import dev.numberpool.fixture.OnDynamo;
import dev.numberpool.fixture.StockMapAtOnce;
import dev.numberpool.fixture.TestData;
import dev.numberpool.fixture.WholeStock;
import dev.numberpool.local.stream.WholeStream;
import dev.numberpool.store.dynamo.Table;
import io.micronaut.context.ApplicationContext;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A record of the stream that this version cannot read, among others that it can. */
@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnreadableStockRecordsTest implements OnDynamo {

    @Inject
    ApplicationContext context;

    @Inject
    Table table;

    @Inject
    WholeStock map;

    @Inject
    TestData given;

    private final LetterBox letterBox = new LetterBox();

    @Override
    public boolean withStream() {
        return true;
    }

    @Override
    public Map<String, String> getProperties() {
        var properties = new HashMap<>(OnDynamo.super.getProperties());
        properties.putAll(letterBox.properties());
        properties.put(StockMapAtOnce.NOT_HERE, "true");
        return properties;
    }

    @AfterAll
    void close() {
        letterBox.close();
    }

    @Test
    void it_is_put_aside_whole_stops_no_others_and_sent_again_does_what_is_true_by_then() throws IOException {
        List<Dialable> stock = given.stock(3);
        var records = new ArrayList<>(WholeStream.of(table.client(), table.name()).stream()
                .filter(record -> record.at("/dynamodb/NewImage/stock").isObject())
                .toList());
        ObjectNode readable = records.getFirst();
        var poison = readable.deepCopy();
        ((ObjectNode) poison.at("/dynamodb/NewImage/number_type")).put("S", "satellite");
        records.set(0, poison);

        FollowRecords.follow(context, records);

        assertThat(map.numbers()).hasSize(2).isSubsetOf(stock);
        assertThat(letterBox.letters())
                .singleElement()
                .satisfies(letter -> assertThatJson(letter).isEqualTo("{\"Records\":[" + poison + "]}"));

        FollowRecords.follow(context, List.of(readable));

        assertThat(map.numbers()).containsExactlyInAnyOrderElementsOf(stock);
    }
}
