package dev.numberpool.core.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.numberpool.core.Numbers;
import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import dev.numberpool.core.id.AgentId;
import dev.numberpool.core.id.HoldId;
import dev.numberpool.core.id.HoldingId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.PhoneNumber.Available;
import dev.numberpool.core.number.PhoneNumber.Departed;
import dev.numberpool.core.number.PhoneNumber.OnHold;
import dev.numberpool.core.number.PhoneNumber.Quarantined;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PhoneNumberTest {

    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
    private static final Instant LATER = Instant.parse("2026-12-21T08:00:00Z");

    @Test
    void a_number_goes_from_stock_to_a_holder_into_quarantine_and_back_to_stock() {
        var stocked = new Available(Numbers.local(Numbers.number(415, 100)), NOW.minusMillis(1));
        var holding =
                new Holding(new HoldingId(new UUID(0, 1)), new OrganizationId("org_demo"), NOW, NOW, Routing.NONE);

        var held = stocked.assign(holding);
        var resting = (Quarantined) held.release(NOW, LATER);

        assertThat(held.listing()).isEqualTo(stocked.listing());
        assertThat(resting.last()).isEqualTo(holding);
        assertThat(resting.until()).isEqualTo(LATER);
        assertThat(resting.returnToStock(LATER)).isEqualTo(new Available(stocked.listing(), LATER));
    }

    @Test
    void a_number_on_hold_is_for_its_organization_that_names_the_hold_and_from_its_last_instant_on_for_anybody() {
        var stocked = new Available(Numbers.local(Numbers.number(415, 100)), NOW);
        var organization = new OrganizationId("org_demo");
        var other = new OrganizationId("org_other");
        var hold = new HoldId(new UUID(0, 1));
        var kept = new OnHold(stocked, hold, organization, LATER);
        Instant before = LATER.minusMillis(1);

        assertThat(kept.listing()).isEqualTo(stocked.listing());
        assertThat(kept.forOrder(organization, Optional.of(hold), before)).contains(stocked);
        assertThat(kept.forOrder(organization, Optional.empty(), before)).isEmpty();
        assertThat(kept.forOrder(organization, Optional.of(new HoldId(new UUID(0, 2))), before))
                .isEmpty();
        assertThat(kept.forOrder(other, Optional.of(hold), before)).isEmpty();
        for (Instant over : List.of(LATER, LATER.plusMillis(1))) {
            assertThat(kept.forOrder(other, Optional.empty(), over)).contains(stocked);
            assertThat(kept.forOrder(organization, Optional.of(hold), over)).contains(stocked);
        }
    }

    @Test
    void an_own_number_leaves_with_its_holder_and_is_never_in_stock() {
        var listing = Numbers.own(Numbers.number(415, 100));
        var held = new Assigned(
                listing,
                new Holding(new HoldingId(new UUID(0, 1)), new OrganizationId("org_demo"), NOW, NOW, Routing.NONE));

        assertThat(held.release(NOW, LATER)).isEqualTo(new Departed(listing, held.holding(), LATER));
        assertThatIllegalArgumentException().isThrownBy(() -> new Available(listing, NOW));
    }

    @Test
    void a_free_number_is_given_to_an_agent_and_only_that_agents_is_taken_off_it() {
        var agent = new AgentId("00000000000a");
        var other = new AgentId("00000000000b");
        var given = Routing.NONE.onAgent(agent);

        assertThat(Routing.NONE.givenTo(agent)).isEqualTo(Result.ok(given));
        assertThat(given.givenTo(other)).isEqualTo(Result.refused(new Refusal.NumberOnAgent()));
        assertThat(given.givenTo(agent)).isEqualTo(Result.refused(new Refusal.NumberOnAgent()));
        assertThat(given.takenOff(agent)).isEqualTo(Result.ok(Routing.NONE));
        assertThat(given.takenOff(other)).isEqualTo(Result.refused(new Refusal.NumberNotOnAgent()));
        assertThat(Routing.NONE.takenOff(agent)).isEqualTo(Result.refused(new Refusal.NumberNotOnAgent()));
    }
}
