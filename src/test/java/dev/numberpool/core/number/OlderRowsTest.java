package dev.numberpool.core.number;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.Numbers;
import dev.numberpool.core.holding.EndQuarantine;
import dev.numberpool.core.holding.Holdings;
import dev.numberpool.core.holding.ReleaseNumbers;
import dev.numberpool.core.holding.ReleaseTarget;
import dev.numberpool.core.id.HoldingId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.PhoneNumber.Available;
import dev.numberpool.core.number.PhoneNumber.Claimed;
import dev.numberpool.core.number.PhoneNumber.Quarantined;
import dev.numberpool.fixture.OnDynamo;
import dev.numberpool.fixture.Rows;
import dev.numberpool.fixture.StillClock;
import dev.numberpool.fixture.TestData;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Rows as the first version has written them: with whole seconds, and without since when a number is in stock. */
@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OlderRowsTest implements OnDynamo {

    private static final String SINCE = "2026-01-01T08:30:00Z";
    private static final String UPDATED = "2026-01-01T08:30:05Z";
    private static final String HOLDING = "01980000-0000-7000-8000-000000000001";

    @Inject
    Holdings holdings;

    @Inject
    PhoneNumbers numbers;

    @Inject
    ReleaseNumbers releases;

    @Inject
    EndQuarantine endQuarantine;

    @Inject
    Rows rows;

    @Inject
    StillClock clock;

    @Inject
    TestData given;

    private OrganizationId holder = new OrganizationId("set-before-each-test");

    private Dialable number = Numbers.number(200, 1);

    @BeforeEach
    void a_number() {
        holder = given.organization(1_000);
        number = given.absentNumber();
    }

    @Test
    void one_in_stock_is_in_stock_since_the_epoch_and_is_ordered() {
        put(Map.of("status", "available", "stock", "US#local"));

        assertThat(numbers.available(List.of(number))).containsExactly(stocked());

        var held = given.ordered(holder, List.of(number), Routing.NONE);
        assertThat(holdings.now(number)).contains(held.getFirst());
        assertThat(rows.attributes(number)).doesNotContain("stock", "in_stock_since");
    }

    @Test
    void one_that_is_claimed_is_back_in_stock_since_the_epoch() {
        put(Map.of("status", "claimed", "claim", HOLDING));

        assertThat(holdings.now(number))
                .get()
                .isInstanceOfSatisfying(
                        Claimed.class,
                        claimed -> assertThat(claimed.returnToStock()).isEqualTo(stocked()));
    }

    @Test
    void one_that_is_held_is_released_to_the_millisecond_and_returns_to_stock() {
        put(holding("assigned", holder.value()));
        var held = new Assigned(Numbers.local(number), holding(Instant.parse(UPDATED)));
        assertThat(holdings.now(number)).contains(held);

        assertThat(releases.release(held, ReleaseTarget.QUARANTINE).released()).containsExactly(held);

        assertThat(holdings.now(number)
                        .map(Quarantined.class::cast)
                        .orElseThrow()
                        .last()
                        .updatedAt())
                .isEqualTo(Instant.ofEpochMilli(clock.millis()));
        clock.pass(Duration.ofDays(30).plusSeconds(1));
        assertThat(endQuarantine.endUntil(Instant.MAX)).isEqualTo(1);
        assertThat(numbers.available(List.of(number)))
                .extracting(Available::since)
                .containsExactly(Instant.ofEpochMilli(clock.millis()));
    }

    @Test
    void one_that_rests_returns_when_its_second_has_come() {
        var attributes = new HashMap<>(holding("quarantined", holder.value() + "#released"));
        String until = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        attributes.putAll(Map.of("quarantine", "quarantine", "quarantined_until", until));
        put(attributes);
        assertThat(holdings.now(number))
                .contains(
                        new Quarantined(Numbers.local(number), holding(Instant.parse(UPDATED)), Instant.parse(until)));

        assertThat(endQuarantine.endUntil(Instant.MAX)).isEqualTo(1);

        assertThat(given.ordered(holder, List.of(number), Routing.NONE)).hasSize(1);
    }

    private Available stocked() {
        return new Available(Numbers.local(number), Instant.EPOCH);
    }

    private Holding holding(Instant updated) {
        return new Holding(
                new HoldingId(UUID.fromString(HOLDING)), holder, Instant.parse(SINCE), updated, Routing.NONE);
    }

    private static Map<String, String> holding(String status, String holder) {
        return Map.of(
                "status", status, "holder", holder, "holding_id", HOLDING, "held_since", SINCE, "updated_at", UPDATED);
    }

    /** With what every number has. */
    private void put(Map<String, String> state) {
        var attributes = new HashMap<String, AttributeValue>();
        state.forEach((name, text) -> attributes.put(name, AttributeValue.fromS(text)));
        Map.of("number", number.text(), "number_type", "local", "country", "US", "provider", "test")
                .forEach((name, text) -> attributes.put(name, AttributeValue.fromS(text)));
        Map.of("sms", true, "mms", false, "voice", true)
                .forEach((name, flag) -> attributes.put(name, AttributeValue.fromBool(flag)));
        rows.put(number, attributes);
    }
}
