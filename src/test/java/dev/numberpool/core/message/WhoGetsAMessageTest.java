package dev.numberpool.core.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.numberpool.core.E164;
import dev.numberpool.core.Result;
import dev.numberpool.core.Unavailable;
import dev.numberpool.core.holding.EndQuarantine;
import dev.numberpool.core.holding.Holdings;
import dev.numberpool.core.holding.QuarantinedNumbers;
import dev.numberpool.core.holding.ReleaseNumbers;
import dev.numberpool.core.holding.ReleaseTarget;
import dev.numberpool.core.holding.Releases;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.message.ReceiveMessage.Reception;
import dev.numberpool.core.number.Capabilities;
import dev.numberpool.core.number.ImportNumber;
import dev.numberpool.core.number.OwnNumber;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.Routing;
import dev.numberpool.fixture.History;
import dev.numberpool.fixture.OnHistory;
import dev.numberpool.fixture.Rows;
import dev.numberpool.fixture.StillClock;
import dev.numberpool.fixture.TestData;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** To whom a message goes that the carrier publishes: to who held the number from our stock at that very moment. */
@MicronautTest(startApplication = false, transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhoGetsAMessageTest implements OnHistory {

    private static final Duration BEYOND_QUARANTINE = Duration.ofDays(31);

    @Inject
    Carrier carrier;

    @Inject
    ReleaseNumbers releaseNumbers;

    @Inject
    EndQuarantine endQuarantine;

    @Inject
    ImportNumber importNumber;

    @Inject
    Holdings holdings;

    @Inject
    Releases releases;

    @Inject
    QuarantinedNumbers quarantine;

    @Inject
    Rows rows;

    @Inject
    History history;

    @Inject
    StillClock clock;

    @Inject
    TestData given;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Assigned first;

    @Override
    public boolean withStream() {
        return true;
    }

    @BeforeEach
    void a_number_of_the_stock_held_for_a_while() {
        first = given.held(given.organization(10_000), 1).getFirst();
        clock.pass(Duration.ofMinutes(1));
    }

    @Test
    void a_number_that_went_back_to_its_carrier_and_is_anothers_own_now_brings_him_no_message() {
        release(first, ReleaseTarget.CARRIER);
        clock.pass(BEYOND_QUARANTINE);
        Assigned own = imported(given.organization(0));
        clock.pass(Duration.ofMinutes(1));

        assertThat(receive(clock.instant())).isEqualTo(Reception.UNROUTABLE);

        assertThat(carrier.received(own)).isZero();
    }

    @Test
    void what_was_sent_before_it_went_back_is_its_old_holders_however_late_it_comes() {
        Instant sent = clock.instant();
        clock.pass(Duration.ofMillis(1));
        release(first, ReleaseTarget.CARRIER);
        Instant left = clock.instant();
        assertThat(receive(sent)).isEqualTo(Reception.DELIVERED);
        assertThat(receive(left)).isEqualTo(Reception.UNROUTABLE);
        clock.pass(BEYOND_QUARANTINE);
        Assigned own = imported(given.organization(0));
        history();

        assertThat(receive(sent)).isEqualTo(Reception.DELIVERED);
        assertThat(receive(left)).isEqualTo(Reception.UNROUTABLE);

        assertThat(List.of(carrier.received(first), carrier.received(own))).containsExactly(2, 0);
    }

    @Test
    void an_own_number_gets_nothing_while_it_is_held_nor_when_it_has_been_released() {
        release(first, ReleaseTarget.CARRIER);
        Assigned own = imported(first.holding().holder());
        clock.pass(Duration.ofMinutes(1));
        Instant sent = clock.instant();
        assertThat(receive(sent)).isEqualTo(Reception.UNROUTABLE);
        clock.pass(Duration.ofMinutes(1));
        release(own, ReleaseTarget.QUARANTINE);

        assertThat(receive(sent)).isEqualTo(Reception.UNROUTABLE);
        clock.pass(BEYOND_QUARANTINE);
        assertThat(endQuarantine.endUntil(Instant.MAX)).isZero();
        history();
        assertThat(receive(sent)).isEqualTo(Reception.UNROUTABLE);

        assertThat(carrier.received(own)).isZero();
    }

    /** Without any quarantine, all of it within a second. */
    @Test
    void of_holders_in_the_same_second_each_gets_what_was_sent_while_he_held_it() {
        Instant sentToFirst = clock.instant();
        clock.pass(Duration.ofMillis(1));
        var resting = releases.release(List.of(first), clock.instant());
        Instant sentToNobody = clock.instant();
        assertThat(quarantine.returnToStock(resting, clock.instant())).isEqualTo(1);
        Assigned second = ordered();
        Instant sentToSecond = second.holding().since();
        assertThat(sentToSecond).isBefore(sentToFirst.plusSeconds(1));
        history();

        assertThat(receive(sentToFirst)).isEqualTo(Reception.DELIVERED);
        assertThat(receive(sentToNobody)).isEqualTo(Reception.UNROUTABLE);
        assertThat(receive(sentToSecond.minusMillis(1))).isEqualTo(Reception.UNROUTABLE);
        assertThat(receive(sentToSecond)).isEqualTo(Reception.DELIVERED);

        assertThat(List.of(carrier.received(first), carrier.received(second))).containsExactly(1, 1);
    }

    @Test
    void a_resting_number_has_what_was_sent_before_its_release_and_nothing_from_then_on() {
        Instant released = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        release(first, ReleaseTarget.QUARANTINE);

        assertThat(receive(first.holding().since())).isEqualTo(Reception.DELIVERED);
        assertThat(receive(released.minusMillis(1))).isEqualTo(Reception.DELIVERED);
        assertThat(receive(released)).isEqualTo(Reception.UNROUTABLE);

        assertThat(carrier.received(first)).isEqualTo(2);
    }

    @Test
    void a_number_that_is_in_stock_again_has_what_was_sent_to_its_last_holder() {
        Instant sent = clock.instant();
        clock.pass(Duration.ofMillis(1));
        release(first, ReleaseTarget.QUARANTINE);
        clock.pass(BEYOND_QUARANTINE);
        assertThat(endQuarantine.endUntil(Instant.MAX)).isPositive();
        history();

        assertThat(receive(sent)).isEqualTo(Reception.DELIVERED);
        assertThat(receive(clock.instant())).isEqualTo(Reception.UNROUTABLE);
    }

    @Test
    void what_the_history_is_behind_of_is_tried_again_and_stored_as_nobodys_by_nobody() {
        Instant sent = clock.instant();
        clock.pass(Duration.ofMillis(1));
        var whileHeld = history.records();
        release(first, ReleaseTarget.QUARANTINE);
        clock.pass(BEYOND_QUARANTINE);
        assertThat(endQuarantine.endUntil(Instant.MAX)).isPositive();
        assertThat(history.record(whileHeld)).isEmpty();
        assertThatThrownBy(() -> receive(sent)).isInstanceOf(Unavailable.class);
        Assigned second = ordered();
        assertThatThrownBy(() -> receive(sent)).isInstanceOf(Unavailable.class);

        history();

        assertThat(receive(sent)).isEqualTo(Reception.DELIVERED);
        assertThat(List.of(carrier.received(first), carrier.received(second))).containsExactly(1, 0);
    }

    @Test
    void a_message_before_its_first_holder_is_nobodys() {
        history();

        assertThat(receive(first.holding().since().minusMillis(1))).isEqualTo(Reception.UNROUTABLE);
        assertThat(receive(Instant.parse("2020-01-01T00:00:00Z"))).isEqualTo(Reception.UNROUTABLE);
    }

    @Test
    void a_number_in_stock_that_does_not_know_since_when_asks_the_history() {
        Instant sent = clock.instant();
        clock.pass(Duration.ofMillis(1));
        release(first, ReleaseTarget.QUARANTINE);
        clock.pass(BEYOND_QUARANTINE);
        assertThat(endQuarantine.endUntil(Instant.MAX)).isPositive();
        rows.remove(first.listing().number(), "in_stock_since");
        history();

        assertThat(receive(sent)).isEqualTo(Reception.DELIVERED);
        assertThat(receive(clock.instant())).isEqualTo(Reception.UNROUTABLE);
    }

    private void release(Assigned held, ReleaseTarget destination) {
        Assigned now = (Assigned) holdings.now(held).orElseThrow();
        assertThat(releaseNumbers.release(now, destination).released()).hasSize(1);
    }

    private Assigned ordered() {
        return given.ordered(given.organization(10_000), List.of(first.listing().number()), Routing.NONE)
                .getFirst();
    }

    private Assigned imported(OrganizationId holder) {
        var own = new OwnNumber(holder, (E164) first.listing().number(), "twilio", Capabilities.ofCalls(true, false));
        assertThat(importNumber.bring(own)).isInstanceOf(Result.Ok.class);
        return (Assigned) holdings.now(first).orElseThrow();
    }

    private void history() {
        assertThat(history.record(history.records())).isEmpty();
    }

    private Reception receive(Instant sent) {
        return carrier.publish(first.listing().number(), sent);
    }
}
