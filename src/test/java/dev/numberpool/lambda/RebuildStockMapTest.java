package dev.numberpool.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.Routing;
import dev.numberpool.fixture.Faults;
import dev.numberpool.fixture.Faults.Fault;
import dev.numberpool.fixture.LocalDynamo;
import dev.numberpool.fixture.OnDynamo;
import dev.numberpool.fixture.StockMapAtOnce;
import dev.numberpool.fixture.TestData;
import dev.numberpool.fixture.WholeStock;
import dev.numberpool.local.lambda.FunctionFailure;
import dev.numberpool.local.lambda.LambdaFunctions;
import io.micronaut.context.ApplicationContext;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The function of the template, with the event of the schedule, where nothing else tells the map of the stock. */
@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class RebuildStockMapTest implements OnDynamo {

    @Inject
    ApplicationContext application;

    @Inject
    TestData given;

    @Inject
    WholeStock map;

    @Inject
    Faults faults;

    @Override
    public Map<String, String> getProperties() {
        var properties = new HashMap<>(OnDynamo.super.getProperties());
        properties.put(StockMapAtOnce.NOT_HERE, "true");
        properties.put("numberpool.stock-map-delay", "0s");
        return properties;
    }

    @Test
    void what_the_map_has_missed_is_mended_and_counted_once() throws Exception {
        var stock = given.stock(5);

        assertThat(invoke()).isEqualTo("5");

        assertThat(map.numbers()).containsAll(stock);
        assertThat(invoke()).isEqualTo("0");
        sell(stock.subList(0, 3));
        assertThat(invoke()).isEqualTo("3");
        assertThat(map.numbers()).doesNotContainAnyElementsOf(stock.subList(0, 3));
        sell(stock.subList(3, 5));
        assertThat(invoke()).as("the block's last ones").isEqualTo("2");
        assertThat(map.numbers()).doesNotContainAnyElementsOf(stock);
    }

    @Test
    void writes_that_failed_or_got_no_answer_are_made_again_and_nothing_is_counted_twice() throws Exception {
        var stock = given.stock(2);
        faults.nextPut(Fault.SERVER_ERROR, Fault.SERVER_ERROR_AFTERWARDS, Fault.LOST_ANSWER);

        assertThat(invoke()).isEqualTo("2");

        assertThat(faults.over()).isTrue();
        assertThat(map.numbers()).containsAll(stock);
        sell(stock);
        assertThat(invoke()).isEqualTo("2");
    }

    private void sell(List<Dialable> numbers) {
        OrganizationId buyer = given.organization(1_000);
        var _ = given.ordered(buyer, numbers, Routing.NONE);
    }

    private String invoke() throws FunctionFailure, IOException {
        var function = LambdaFunctions.load(LocalDynamo.TEMPLATE.functions(), application)
                .find("RebuildStockMap")
                .orElseThrow();
        return new String(function.invoke(Files.readAllBytes(Path.of("events/rebuild-stock-map.json"))), UTF_8);
    }
}
