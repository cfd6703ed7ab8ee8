package dev.numberpool.core.number;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.HoldingId;
import dev.numberpool.core.Numbers;
import dev.numberpool.core.OrganizationId;
import dev.numberpool.core.number.PhoneNumber.Available;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PhoneNumberTest {

    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
    private static final Instant LATER = Instant.parse("2026-12-21T08:00:00Z");

    @Test
    void a_number_goes_from_stock_to_a_holder_into_quarantine_and_back_to_stock() {
        var stocked = new Available(Numbers.local(Numbers.number(415, 100)));
        var holding =
                new Holding(new HoldingId(new UUID(0, 1)), new OrganizationId("org_demo"), NOW, NOW, Routing.NONE);

        var held = stocked.assign(holding);
        var resting = held.release(NOW, LATER);

        assertThat(held.listing()).isEqualTo(stocked.listing());
        assertThat(resting.last()).isEqualTo(holding);
        assertThat(resting.until()).isEqualTo(LATER);
        assertThat(resting.returnToStock()).isEqualTo(stocked);
    }
}
