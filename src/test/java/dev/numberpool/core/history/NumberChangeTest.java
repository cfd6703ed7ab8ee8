package dev.numberpool.core.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Label;
import dev.numberpool.core.Numbers;
import dev.numberpool.core.history.NumberEvent.Kind;
import dev.numberpool.core.holding.PastHolding;
import dev.numberpool.core.id.CampaignId;
import dev.numberpool.core.id.HoldId;
import dev.numberpool.core.id.HoldingId;
import dev.numberpool.core.id.OrderId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.Holding;
import dev.numberpool.core.number.Listing;
import dev.numberpool.core.number.PhoneNumber;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.PhoneNumber.Available;
import dev.numberpool.core.number.PhoneNumber.OnHold;
import dev.numberpool.core.number.PhoneNumber.Quarantined;
import dev.numberpool.core.number.Routing;
import dev.numberpool.core.url.HttpsUrl;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NumberChangeTest {

    private static final Instant THEN = Instant.parse("2026-06-01T12:00:00Z");
    private static final StreamPosition MOMENT = new StreamPosition(THEN.plusSeconds(5), "1");
    private static final Listing LISTING = Numbers.local(Numbers.number(415, 1));
    private static final Available IN_STOCK = new Available(LISTING, THEN.minusSeconds(60));
    private static final CampaignId CAMPAIGN = new CampaignId(UUID.randomUUID());
    private static final Assigned HELD = held(Routing.NONE);
    private static final OnHold ON_HOLD =
            new OnHold(IN_STOCK, new HoldId(UUID.randomUUID()), new OrganizationId("org_keeper"), THEN.plusSeconds(60));

    @Test
    void a_new_number_is_imported() {
        assertThat(kinds(null, IN_STOCK)).containsExactly(Kind.IMPORTED);
    }

    @Test
    void a_number_that_is_ordered_begins_a_holding() {
        assertThat(facts(IN_STOCK, HELD)).containsExactly(past(Optional.empty()), event(Kind.ORDERED, HELD));
    }

    @Test
    void a_number_that_was_claimed_for_its_order_is_ordered_once() {
        var claimed = IN_STOCK.claim(new OrderId(UUID.randomUUID()));

        assertThat(kinds(IN_STOCK, claimed)).isEmpty();
        assertThat(kinds(claimed, HELD)).containsExactly(Kind.ORDERED);
    }

    @Test
    void a_number_that_is_claimed_and_given_back_has_no_history_of_it() {
        var claimed = IN_STOCK.claim(new OrderId(UUID.randomUUID()));

        assertThat(facts(claimed, claimed.returnToStock())).isEmpty();
    }

    @Test
    void a_number_that_is_put_on_hold_and_comes_back_has_a_line_of_each_with_who_kept_it() {
        assertThat(facts(IN_STOCK, ON_HOLD)).containsExactly(event(Kind.PUT_ON_HOLD, ON_HOLD));
        assertThat(facts(ON_HOLD, IN_STOCK)).containsExactly(event(Kind.HOLD_ENDED, ON_HOLD));
        assertThat(facts(ON_HOLD, ON_HOLD)).isEmpty();
    }

    @Test
    void a_hold_ends_when_its_number_is_ordered_or_kept_for_another() {
        var other = new OnHold(IN_STOCK, new HoldId(UUID.randomUUID()), new OrganizationId("org_other"), THEN);

        assertThat(kinds(ON_HOLD, HELD)).containsExactly(Kind.ORDERED, Kind.HOLD_ENDED);
        assertThat(facts(ON_HOLD, other))
                .containsExactly(event(Kind.HOLD_ENDED, ON_HOLD), event(Kind.PUT_ON_HOLD, other));
    }

    @Test
    void a_number_ordered_for_a_campaign_is_attached_to_it_too() {
        assertThat(kinds(IN_STOCK, held(onCampaign()))).containsExactly(Kind.ORDERED, Kind.CAMPAIGN_ATTACHED);
    }

    @Test
    void a_number_that_gets_another_url_or_label_is_routed() {
        var labelled = held(new Routing(new HttpsUrl("https://example.com/"), null, new Label("a"), null, null));

        assertThat(facts(HELD, labelled)).containsExactly(event(Kind.ROUTED, labelled));
    }

    @Test
    void a_number_put_on_a_campaign_is_not_routed_by_that() {
        assertThat(kinds(HELD, held(onCampaign()))).containsExactly(Kind.CAMPAIGN_ATTACHED);
        assertThat(kinds(held(onCampaign()), HELD)).containsExactly(Kind.CAMPAIGN_DETACHED);
    }

    @Test
    void two_things_can_happen_at_once() {
        var both = held(new Routing(null, null, new Label("a"), CAMPAIGN, null));

        assertThat(kinds(HELD, both)).containsExactly(Kind.ROUTED, Kind.CAMPAIGN_ATTACHED);
        assertThat(facts(HELD, both))
                .extracting(fact -> ((NumberEvent) fact).id())
                .doesNotHaveDuplicates();
    }

    @Test
    void a_change_of_nothing_that_is_told_of_has_no_history() {
        assertThat(facts(HELD, HELD)).isEmpty();
    }

    @Test
    void a_release_ends_the_holding_at_the_time_of_the_release() {
        var resting = HELD.release(THEN.plusSeconds(3), THEN.plus(Duration.ofDays(30)));

        assertThat(facts(HELD, resting))
                .containsExactly(
                        past(Optional.of(THEN.plusSeconds(3))),
                        new NumberEvent(MOMENT, LISTING.number(), Kind.RELEASED, Optional.of(resting.last())));
    }

    @Test
    void a_return_to_the_carrier_ends_the_holding_at_the_time_of_the_return() {
        var departed = HELD.depart(THEN.plusMillis(3_250), THEN.plus(Duration.ofDays(30)));

        assertThat(facts(HELD, departed))
                .containsExactly(
                        past(Optional.of(THEN.plusMillis(3_250))),
                        new NumberEvent(
                                MOMENT, LISTING.number(), Kind.RETURNED_TO_CARRIER, Optional.of(departed.last())));
    }

    @Test
    void a_number_that_left_without_a_trace_as_it_once_did_ended_its_holding_when_it_is_told_of() {
        assertThat(facts(HELD, null))
                .containsExactly(past(Optional.of(MOMENT.at())), event(Kind.RETURNED_TO_CARRIER, HELD));
    }

    @Test
    void an_own_number_is_brought_along_and_released_and_never_ordered_or_in_stock() {
        var own = new Assigned(Numbers.own(LISTING.number()), HELD.holding());

        assertThat(kinds(null, own)).containsExactly(Kind.OWN_IMPORTED);
        assertThat(kinds(own, null)).containsExactly(Kind.RELEASED);
        assertThat(kinds(own, own.release(THEN, THEN))).containsExactly(Kind.RELEASED);
        assertThat(kinds(own, own.depart(THEN, THEN))).containsExactly(Kind.RELEASED);
    }

    @Test
    void a_number_that_had_departed_comes_back_as_any_new_one_and_is_forgotten_without_a_word() {
        var departed = HELD.depart(THEN, THEN);

        assertThat(kinds(departed, IN_STOCK)).containsExactly(Kind.IMPORTED);
        assertThat(kinds(departed, new Assigned(Numbers.own(LISTING.number()), HELD.holding())))
                .containsExactly(Kind.OWN_IMPORTED);
        assertThat(facts(departed, null)).isEmpty();
    }

    @Test
    void a_holding_does_not_end_before_its_last_change() {
        var late = HELD.reroute(onCampaign(), THEN.plusSeconds(60));

        assertThat(facts(late, null)).contains(past(Optional.of(THEN.plusSeconds(60))));
    }

    @Test
    void the_end_of_the_quarantine_returns_it_to_stock() {
        var resting = (Quarantined) HELD.release(THEN, THEN);

        assertThat(kinds(resting, resting.returnToStock(THEN))).containsExactly(Kind.RETURNED_TO_STOCK);
    }

    private static Routing onCampaign() {
        return new Routing(null, null, null, CAMPAIGN, null);
    }

    private static Assigned held(Routing routing) {
        return IN_STOCK.assign(
                new Holding(new HoldingId(new UUID(0, 1)), new OrganizationId("org_demo"), THEN, THEN, routing));
    }

    private static List<Fact> facts(@Nullable PhoneNumber before, @Nullable PhoneNumber after) {
        return new NumberChange(Optional.ofNullable(before), Optional.ofNullable(after), MOMENT).facts();
    }

    private static List<Kind> kinds(@Nullable PhoneNumber before, @Nullable PhoneNumber after) {
        return facts(before, after).stream()
                .filter(NumberEvent.class::isInstance)
                .map(fact -> ((NumberEvent) fact).kind())
                .toList();
    }

    private static Fact past(Optional<Instant> until) {
        return new HoldingEntry(new PastHolding(
                new HoldingId(new UUID(0, 1)),
                new OrganizationId("org_demo"),
                LISTING.number(),
                LISTING.type(),
                LISTING.country(),
                THEN,
                until));
    }

    private static Fact event(Kind kind, Assigned held) {
        return new NumberEvent(MOMENT, LISTING.number(), kind, Optional.of(held.holding()));
    }

    private static Fact event(Kind kind, OnHold kept) {
        return new NumberEvent(MOMENT, LISTING.number(), kind, Optional.of(kept.organization()), Optional.empty());
    }
}
