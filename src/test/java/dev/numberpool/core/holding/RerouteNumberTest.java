package dev.numberpool.core.holding;

import static dev.numberpool.core.holding.RoutingChanges.INBOUND;
import static dev.numberpool.core.holding.RoutingChanges.LABEL;
import static dev.numberpool.core.holding.RoutingChanges.TO_INBOUND;
import static dev.numberpool.core.holding.RoutingChanges.TO_LABEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import dev.numberpool.core.campaign.Brand;
import dev.numberpool.core.campaign.Campaign;
import dev.numberpool.core.campaign.CampaignStatus;
import dev.numberpool.core.campaign.Campaigns;
import dev.numberpool.core.campaign.IdentityStatus;
import dev.numberpool.core.id.CampaignId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.Routing;
import dev.numberpool.fixture.Calls;
import dev.numberpool.fixture.Faults;
import dev.numberpool.fixture.Faults.Fault;
import dev.numberpool.fixture.InterleavedActions;
import dev.numberpool.fixture.OnDynamo;
import dev.numberpool.fixture.StillClock;
import dev.numberpool.fixture.TestData;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What others do between our look at a number and our change of it. */
@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RerouteNumberTest implements OnDynamo {

    @Inject
    RerouteNumber reroute;

    @Inject
    ReleaseNumbers release;

    @Inject
    FindNumber find;

    @Inject
    Campaigns campaigns;

    @Inject
    StillClock clock;

    @Inject
    InterleavedActions meanwhile;

    @Inject
    Faults faults;

    @Inject
    Calls calls;

    @Inject
    TestData given;

    private OrganizationId holder = new OrganizationId("set-before-each-test");

    @SuppressWarnings("NullAway.Init") // set before each test
    private Assigned number;

    @BeforeEach
    void a_number_held_for_a_minute() {
        holder = given.organization(1_000);
        number = given.held(holder, 1).getFirst();
        clock.pass(Duration.ofMinutes(1));
        calls.forget();
    }

    @AfterEach
    void everything_has_happened() {
        assertThat(meanwhile.over()).isTrue();
        assertThat(faults.over()).isTrue();
    }

    @Test
    void a_change_is_two_calls_and_shown_at_once() {
        var changed = rerouted(new Routing(INBOUND, null, null, null));

        assertThat(reroute(TO_INBOUND)).isEqualTo(Result.ok(changed));

        assertThat(calls.made()).containsExactly("Query", "TransactWriteItems");
        assertThat(found()).isEqualTo(Result.ok(changed));
    }

    @Test
    void a_campaign_is_one_call_more_the_first_time() {
        var campaign = given.campaign(holder);
        calls.forget();

        change(RoutingChange.onCampaign(campaign));
        assertThat(calls.made()).containsExactly("GetItem", "Query", "TransactWriteItems");
        calls.forget();
        change(RoutingChange.onCampaign(campaign));
        assertThat(calls.made()).containsExactly("Query", "TransactWriteItems");
        calls.forget();
        clock.pass(Duration.ofSeconds(61));
        change(RoutingChange.onCampaign(campaign));
        assertThat(calls.made()).containsExactly("GetItem", "Query", "TransactWriteItems");
    }

    @Test
    void what_changes_nothing_is_not_written_and_no_update() {
        assertThat(reroute(RoutingChange.OFF_CAMPAIGN)).isEqualTo(Result.ok(number));

        assertThat(calls.made()).containsExactly("Query", "GetItem");
    }

    @Test
    void the_same_campaign_again_is_no_update_but_still_checked() {
        var campaign = given.campaign(holder);
        var first = reroute(RoutingChange.onCampaign(campaign));
        clock.pass(Duration.ofSeconds(1));

        assertThat(reroute(RoutingChange.onCampaign(campaign))).isEqualTo(first);
        expire(campaign);
        assertThat(reroute(RoutingChange.onCampaign(campaign)))
                .isEqualTo(Result.refused(new Refusal.CampaignNotActive()));
    }

    @Test
    void where_another_change_came_first_both_are_there_in_the_end() {
        var campaign = given.campaign(holder);
        var changed = rerouted(new Routing(INBOUND, null, LABEL, campaign));
        meanwhile.before("TransactWriteItems", () -> change(TO_LABEL));
        meanwhile.before("TransactWriteItems", () -> change(RoutingChange.onCampaign(campaign)));

        assertThat(reroute(TO_INBOUND)).isEqualTo(Result.ok(changed));

        assertThat(found()).isEqualTo(Result.ok(changed));
    }

    @Test
    void a_campaign_that_comes_before_a_detachment_which_saw_none_is_gone_after_it() {
        meanwhile.before("GetItem", () -> change(RoutingChange.onCampaign(given.campaign(holder))));

        assertThat(reroute(RoutingChange.OFF_CAMPAIGN)).isEqualTo(Result.ok(rerouted(Routing.NONE)));

        assertThat(found()).isEqualTo(Result.ok(rerouted(Routing.NONE)));
    }

    @ParameterizedTest
    @EnumSource(ReleaseTarget.class)
    void a_number_that_was_released_first_stays_released(ReleaseTarget destination) {
        meanwhile.before("TransactWriteItems", () -> release(destination));

        assertThat(reroute(TO_INBOUND)).isEqualTo(Result.refused(new Refusal.NumberNotAssigned()));

        assertThat(found()).isEqualTo(Result.refused(new Refusal.UnknownNumber()));
    }

    @ParameterizedTest
    @EnumSource(ReleaseTarget.class)
    void a_number_that_was_released_before_a_second_look_is_not_shown(ReleaseTarget destination) {
        meanwhile.before("GetItem", () -> release(destination));

        assertThat(found()).isEqualTo(Result.refused(new Refusal.UnknownNumber()));
    }

    @Test
    void a_campaign_or_brand_that_lost_its_standing_since_it_was_remembered_is_refused() {
        var expired = given.campaign(holder);
        var unverified = given.campaign(holder);
        var brand = campaigns.remembered(holder, unverified).orElseThrow().brand();
        meanwhile.before("TransactWriteItems", () -> expire(expired));
        meanwhile.before(
                "TransactWriteItems", () -> campaigns.save(new Brand(brand, holder, IdentityStatus.UNVERIFIED)));

        assertThat(reroute(RoutingChange.onCampaign(expired)))
                .isEqualTo(Result.refused(new Refusal.CampaignNotActive()));
        assertThat(reroute(RoutingChange.onCampaign(unverified)))
                .isEqualTo(Result.refused(new Refusal.BrandNotVerified()));

        assertThat(found()).isEqualTo(Result.ok(number));
    }

    @Test
    void a_refusal_is_five_calls_at_the_most() {
        var campaign = given.campaign(holder);
        release(ReleaseTarget.QUARANTINE);
        calls.forget();

        assertThat(reroute(RoutingChange.onCampaign(campaign)))
                .isEqualTo(Result.refused(new Refusal.NumberNotAssigned()));
        assertThat(calls.made()).containsExactly("GetItem", "Query", "GetItem", "GetItem", "Query");
        calls.forget();
        assertThat(reroute(RoutingChange.OFF_CAMPAIGN)).isEqualTo(Result.refused(new Refusal.NumberNotAssigned()));
        assertThat(calls.made()).containsExactly("Query", "Query");
        calls.forget();
        assertThat(found()).isEqualTo(Result.refused(new Refusal.UnknownNumber()));
        assertThat(calls.made()).containsExactly("Query");
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void whatever_goes_wrong_on_the_way_a_change_is_made_and_answered_as_made(Fault fault) {
        var changed = rerouted(new Routing(INBOUND, null, null, null));
        faults.next(fault, fault);

        assertThat(reroute(TO_INBOUND)).isEqualTo(Result.ok(changed));

        assertThat(found()).isEqualTo(Result.ok(changed));
    }

    private Result<Assigned> reroute(RoutingChange change) {
        return reroute.reroute(holder, number.holding().id(), change);
    }

    private void change(RoutingChange change) {
        assertThat(reroute(change)).isInstanceOf(Result.Ok.class);
    }

    private Result<Assigned> found() {
        return find.find(holder, number.holding().id());
    }

    private void release(ReleaseTarget destination) {
        var ids = new LinkedHashSet<>(List.of(number.holding().id()));
        assertThat(release.release(holder, ids, destination).released()).hasSize(1);
    }

    private Assigned rerouted(Routing routing) {
        return number.reroute(routing, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    /** Past what this function remembers of it. */
    private void expire(CampaignId id) {
        var campaign = campaigns.find(holder, id).orElseThrow();
        campaigns.save(new Campaign(id, holder, CampaignStatus.EXPIRED, campaign.brand()));
    }
}
