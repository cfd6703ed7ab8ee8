package dev.numberpool.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What calls the functions that have no route, and how long they may take. */
class TriggersTest {

    private final Functions functions = Functions.of(Template.read(Path.of("template.yaml")));

    TriggersTest() throws IOException {}

    @Test
    void numbers_return_to_stock_every_quarter_of_an_hour_and_a_run_ends_before_the_next() {
        Section function = functions.named("ReturnToStock");

        assertThat(Functions.events(function, "Schedule"))
                .singleElement()
                .satisfies(event -> assertThat(event.section("Properties").values())
                        .containsEntry("Schedule", "rate(15 minutes)")
                        .doesNotContainKeys("Enabled", "State", "Input"));
        assertThat(function.values())
                .extractingByKey("Timeout", InstanceOfAssertFactories.INTEGER)
                .isLessThan(15 * 60);
        assertThat(function.section("EventInvokeConfig").values()).containsEntry("MaximumRetryAttempts", 0);
    }

    /** While numbers are claimed for an order, nobody else goes on with it for two minutes. */
    @ParameterizedTest
    @ValueSource(strings = {"FillBulkOrders", "TendBulkOrders"})
    void what_claims_numbers_ends_before_its_claims_do(String name) {
        assertThat(functions.named(name).values())
                .extractingByKey("Timeout", InstanceOfAssertFactories.INTEGER)
                .isLessThan(2 * 60);
    }

    @Test
    void bulk_orders_are_tended_every_minute_so_that_nothing_stays_claimed_for_five() {
        assertThat(Functions.events(functions.named("TendBulkOrders"), "Schedule"))
                .singleElement()
                .satisfies(event -> assertThat(event.section("Properties").values())
                        .containsEntry("Schedule", "rate(1 minute)")
                        .doesNotContainKeys("Enabled", "State", "Input"));
    }

    @Test
    void what_comes_into_stock_and_what_begins_to_wait_fills_bulk_orders() {
        assertThat(Functions.events(functions.named("FillBulkOrders"), "DynamoDB"))
                .singleElement()
                .satisfies(event -> {
                    Section properties = event.section("Properties");
                    assertThat(properties.values())
                            .containsEntry("Stream", Map.of("Fn::GetAtt", "NumbersTable.StreamArn"))
                            .containsKeys("MaximumRetryAttempts", "MaximumRecordAgeInSeconds");
                    assertThat(properties.section("FilterCriteria").list("Filters"))
                            .extracting(filter -> filter.text("Pattern"))
                            .containsExactly(
                                    "{\"dynamodb\":{\"NewImage\":{\"stock\":{\"S\":[{\"exists\":true}]}}}}",
                                    "{\"eventName\":[\"INSERT\"],"
                                            + "\"dynamodb\":{\"Keys\":{\"pk\":{\"S\":[\"WAITING\"]}}}}");
                });
    }
}
