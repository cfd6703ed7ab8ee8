package dev.numberpool.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.numberpool.core.Result;
import dev.numberpool.core.hold.EndHold;
import dev.numberpool.core.hold.NumbersOnHold;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.PhoneNumber.Available;
import dev.numberpool.fixture.Faults;
import dev.numberpool.fixture.Faults.Fault;
import dev.numberpool.fixture.History;
import dev.numberpool.fixture.LocalDynamo;
import dev.numberpool.fixture.LocalStream;
import dev.numberpool.fixture.OnHistory;
import dev.numberpool.fixture.StillClock;
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
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** The function of the template that ends holds, and what the stream makes of a hold: stock map and history. */
@MicronautTest(startApplication = false, transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
@Timeout(120)
class OverdueHoldsTest implements OnHistory {

    @Inject
    ApplicationContext application;

    @Inject
    NumbersOnHold onHold;

    @Inject
    EndHold endHold;

    @Inject
    TestData given;

    @Inject
    WholeStock map;

    @Inject
    History history;

    @Inject
    StillClock clock;

    @Inject
    Faults faults;

    @Override
    public boolean withStream() {
        return true;
    }

    @Override
    public Map<String, String> getProperties() {
        var properties = new HashMap<>(OnHistory.super.getProperties());
        properties.put(StockMapAtOnce.NOT_HERE, "true");
        return properties;
    }

    @BeforeEach
    void nothing_is_overdue() {
        clock.pass(Duration.ofHours(2));
        var _ = onHold.endOverdue();
    }

    @Test
    void a_hold_whose_time_is_over_is_ended_by_the_next_run() throws Exception {
        OrganizationId organization = given.organization(0);
        var stock = given.stock(2);
        var _ = onHold.hold(organization, stock);
        clock.pass(Duration.ofMinutes(10).minusMillis(1));
        assertThat(invoke()).isEqualTo("0");
        clock.pass(Duration.ofSeconds(1));

        assertThat(invoke()).isEqualTo("1");

        assertThat(onHold.now(stock)).hasOnlyElementsOfType(Available.class);
        assertThat(onHold.counted(organization)).isZero();
    }

    @Test
    void a_failure_is_the_functions_and_the_next_run_goes_on() throws Exception {
        var _ = given.hold(given.organization(0));
        clock.pass(Duration.ofMinutes(11));
        faults.next(Faults.ofAllAttempts(Fault.SERVER_ERROR));

        assertThatThrownBy(this::invoke).isInstanceOf(FunctionFailure.class);

        assertThat(invoke()).isEqualTo("1");
    }

    @Test
    void a_hold_whose_end_got_no_answer_is_looked_for_and_counted_as_ended() throws Exception {
        OrganizationId organization = given.organization(0);
        var _ = given.hold(organization);
        clock.pass(Duration.ofMinutes(11));
        faults.next(Faults.ofAllAttempts(Fault.LOST_ANSWER));

        assertThat(invoke()).isEqualTo("1");

        assertThat(faults.over()).isTrue();
        assertThat(onHold.counted(organization)).isZero();
    }

    @Test
    void a_number_on_hold_is_not_in_the_map_of_the_stock_and_comes_back_when_the_hold_has_ended() throws Exception {
        OrganizationId organization = given.organization(0);
        try (var _ = LocalStream.serve(application)) {
            var hold = given.hold(organization);
            var number = hold.numbers().getFirst();
            var other = given.stock(1).getFirst();
            while (!map.numbers().contains(other) || map.numbers().contains(number)) {
                Thread.sleep(Duration.ofMillis(50));
            }

            assertThat(endHold.end(organization, hold.id())).isNotNull();

            while (!map.numbers().contains(number)) {
                Thread.sleep(Duration.ofMillis(50));
            }
        }
    }

    @Test
    void the_history_tells_who_kept_a_number_and_that_the_hold_has_ended() throws Exception {
        OrganizationId first = given.organization(1_000);
        OrganizationId second = given.organization(1_000);
        var hold = given.hold(first);
        var numbers = hold.numbers();
        clock.pass(Duration.ofMinutes(10));
        var again = onHold.hold(second, numbers);
        assertThat(onHold.order(second, numbers, again.id())).isInstanceOf(Result.Ok.class);

        assertThat(history.record(history.records())).isEmpty();

        assertThat(history.rows("""
                SELECT kind, org_id, holding_id IS NULL FROM number_event WHERE number = '%s' ORDER BY event_id
                """.formatted(numbers.getFirst().text())))
                .containsExactly(
                        "imported,null,t",
                        "put_on_hold," + first.value() + ",t",
                        "hold_ended," + first.value() + ",t",
                        "put_on_hold," + second.value() + ",t",
                        "hold_ended," + second.value() + ",t",
                        "ordered," + second.value() + ",f");
    }

    private String invoke() throws FunctionFailure, IOException {
        var function = LambdaFunctions.load(LocalDynamo.TEMPLATE.functions(), application)
                .find("EndHolds")
                .orElseThrow();
        return new String(function.invoke(Files.readAllBytes(Path.of("events/end-holds.json"))), UTF_8);
    }
}
