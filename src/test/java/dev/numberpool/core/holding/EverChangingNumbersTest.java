package dev.numberpool.core.holding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.Unavailable;
import dev.numberpool.core.campaign.Campaign;
import dev.numberpool.core.campaign.Campaigns;
import dev.numberpool.core.campaign.CheckCampaign;
import dev.numberpool.core.holding.Holdings.Rerouting;
import dev.numberpool.core.id.HoldingId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.PhoneNumber;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.PhoneNumber.GivenUp;
import dev.numberpool.fixture.OnDynamo;
import dev.numberpool.fixture.StillClock;
import dev.numberpool.fixture.TestData;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A number that somebody else has changed whenever one is about to: nobody tries for ever. */
@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EverChangingNumbersTest implements OnDynamo {

    private static final int MOST_ATTEMPTS = 10;

    @Inject
    TestData given;

    @Inject
    Campaigns campaigns;

    @Inject
    CheckCampaign checkCampaign;

    @Inject
    Quarantine quarantine;

    @Inject
    StillClock clock;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Assigned number;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Restless holdings;

    @BeforeEach
    void hold() {
        number = given.held(given.organization(10_000), 1).getFirst();
        holdings = new Restless(number);
    }

    @Test
    void a_change_of_its_routing_is_given_up_after_ten_attempts() {
        var reroute = new RerouteNumber(holdings, campaigns, checkCampaign, clock);
        var holding = number.holding();

        assertThatThrownBy(() -> reroute.reroute(holding.holder(), holding.id(), RoutingChanges.TO_LABEL))
                .isInstanceOf(Unavailable.class);

        assertThat(holdings.attempts).isEqualTo(MOST_ATTEMPTS);
    }

    @Test
    void its_release_is_given_up_after_ten_attempts() {
        var release = new ReleaseNumbers(holdings, quarantine, clock);

        assertThatThrownBy(() -> release.release(number, ReleaseTarget.QUARANTINE))
                .isInstanceOf(Unavailable.class);

        assertThat(holdings.attempts).isEqualTo(MOST_ATTEMPTS);
    }

    /** Each attempt finds the number as it was, and then changed. */
    private static final class Restless implements Holdings {

        private final Assigned number;
        private int attempts;

        Restless(Assigned number) {
            this.number = number;
        }

        @Override
        public List<Assigned> find(OrganizationId holder, Set<HoldingId> ids) {
            return List.of(number);
        }

        @Override
        public List<GivenUp> findReleased(OrganizationId holder, Set<HoldingId> ids) {
            return List.of();
        }

        @Override
        public Optional<PhoneNumber> now(Dialable asked) {
            return Optional.of(number);
        }

        @Override
        public Rerouting reroute(Assigned seen, Assigned rerouted, Optional<Campaign> campaign) {
            attempts++;
            return new Rerouting.Changed(Optional.of(number));
        }

        @Override
        public Map<HoldingId, Optional<PhoneNumber>> leave(OrganizationId holder, List<Release> releases) {
            attempts++;
            return releases.stream()
                    .map(release -> release.seen().holding().id())
                    .collect(Collectors.toMap(Function.identity(), _ -> Optional.<PhoneNumber>of(number)));
        }
    }
}
