package dev.numberpool.core.holding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Label;
import dev.numberpool.core.Numbers;
import dev.numberpool.core.Refusal;
import dev.numberpool.core.campaign.CampaignStatus;
import dev.numberpool.core.campaign.Campaigns;
import dev.numberpool.core.campaign.IdentityStatus;
import dev.numberpool.core.holding.Holdings.Release;
import dev.numberpool.core.holding.Holdings.Rerouting;
import dev.numberpool.core.id.HoldingId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.PhoneNumber;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.PhoneNumber.Available;
import dev.numberpool.core.number.PhoneNumber.Departed;
import dev.numberpool.core.number.PhoneNumber.GivenUp;
import dev.numberpool.core.number.Routing;
import dev.numberpool.core.organization.Organizations;
import dev.numberpool.fixture.Calls;
import dev.numberpool.fixture.OnDynamo;
import dev.numberpool.fixture.StillClock;
import dev.numberpool.fixture.TestData;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HoldingsTest implements OnDynamo {

    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
    private static final Instant LATER = Instant.parse("2026-12-21T08:00:00Z");
    private static final Routing LABELLED = new Routing(null, null, new Label("Support"), null);

    @Inject
    Holdings holdings;

    @Inject
    Organizations organizations;

    @Inject
    Campaigns campaigns;

    @Inject
    StillClock clock;

    @Inject
    Calls calls;

    @Inject
    TestData given;

    private OrganizationId holder = new OrganizationId("set-before-each-test");

    @BeforeEach
    void an_organization() {
        holder = given.organization(100_000);
    }

    @Test
    void what_was_ordered_together_is_found_in_one_call() {
        var held = given.held(holder, 95);
        calls.forget();

        assertThat(holdings.find(holder, ids(held))).containsExactlyInAnyOrderElementsOf(held);
        assertThat(calls.made()).containsExactly("Query");
    }

    @Test
    void scattered_ones_are_found_in_a_call_each_at_the_most() {
        var held = given.held(holder, 40);
        var some = List.of(held.get(3), held.get(17), held.get(39));
        calls.forget();

        var found = holdings.find(holder, ids(some));

        assertThat(found).containsExactlyInAnyOrderElementsOf(some);
        assertThat(calls.made()).containsOnly("Query").hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void whatever_is_looked_for_just_that_is_found() {
        var held = given.held(holder, 60);
        var strangers = given.held(given.organization(10_000), 20);
        long seed = System.nanoTime();
        System.out.println("HoldingsTest seed " + seed);
        var random = new Random(seed);
        for (int round = 0; round < 30; round++) {
            var mine = some(held, random);
            var wanted = new HashSet<>(ids(mine));
            wanted.addAll(ids(some(strangers, random)));
            wanted.add(new HoldingId(new UUID(random.nextLong(), random.nextLong())));

            assertThat(holdings.find(holder, wanted)).containsExactlyInAnyOrderElementsOf(mine);
        }
    }

    @Test
    void any_number_is_seen_in_the_state_it_is_in() {
        var held = given.held(holder, 1).getFirst();
        var fresh = given.stock(1).getFirst();

        assertThat(holdings.now(Numbers.number(998, 1))).isEmpty();
        assertThat(holdings.now(fresh))
                .contains(new Available(Numbers.local(fresh), Instant.ofEpochMilli(clock.millis())));
        assertThat(holdings.now(held.listing().number())).contains(held);
    }

    @Test
    void released_ones_are_found_among_the_released_only_and_by_their_last_holder_only() {
        var held = given.held(holder, 3);
        assertThat(leave(held.subList(1, 2))).isEmpty();

        assertThat(holdings.find(holder, ids(held))).containsExactlyInAnyOrder(held.get(0), held.get(2));
        assertThat(holdings.findReleased(holder, ids(held))).containsExactly(released(held.get(1)));
        assertThat(holdings.findReleased(given.organization(0), ids(held))).isEmpty();
        assertThat(holdings.now(held.get(1))).contains(released(held.get(1)));
    }

    @Test
    void a_number_is_rerouted_as_it_was_seen_and_not_as_it_was_before() {
        var seen = given.held(holder, 1).getFirst();
        var labelled = seen.reroute(LABELLED, NOW);

        assertThat(holdings.reroute(seen, labelled, Optional.empty())).isEqualTo(new Rerouting.Done());
        assertThat(holdings.reroute(seen, seen.reroute(Routing.NONE, LATER), Optional.empty()))
                .isEqualTo(new Rerouting.Changed(Optional.of(labelled)));

        assertThat(holdings.now(seen)).contains(labelled);
    }

    @Test
    void a_number_that_has_left_is_not_rerouted_and_it_is_told_where_it_is() {
        var held = given.held(holder, 2);
        assertThat(leave(held.subList(0, 1))).isEmpty();
        var left = departed(held.get(1));
        assertThat(holdings.leave(holder, List.of(new Release(held.get(1), left))))
                .isEmpty();

        assertThat(holdings.reroute(held.get(0), held.get(0).reroute(LABELLED, NOW), Optional.empty()))
                .isEqualTo(new Rerouting.Changed(Optional.of(released(held.get(0)))));
        assertThat(holdings.reroute(held.get(1), held.get(1).reroute(LABELLED, NOW), Optional.empty()))
                .isEqualTo(new Rerouting.Changed(Optional.of(left)));
        assertThat(holdings.now(held.get(1))).contains(left);
    }

    @Test
    void what_stands_against_the_campaign_goes_before_what_became_of_the_number() {
        var seen = given.held(holder, 1).getFirst();
        var expired = campaigns.find(holder, given.campaign(holder, CampaignStatus.EXPIRED, IdentityStatus.VERIFIED));
        assertThat(leave(List.of(seen))).isEmpty();

        var rerouting = holdings.reroute(seen, seen.reroute(LABELLED, NOW), expired);

        assertThat(rerouting).isEqualTo(new Rerouting.Declined(new Refusal.CampaignNotActive()));
    }

    @Test
    void of_many_that_leave_those_that_have_changed_stay_and_are_told() {
        var held = given.held(holder, 10);
        var labelled = held.get(4).reroute(LABELLED, NOW);
        assertThat(holdings.reroute(held.get(4), labelled, Optional.empty())).isEqualTo(new Rerouting.Done());
        assertThat(leave(held.subList(7, 8))).isEmpty();

        var changed = leave(held);

        assertThat(changed)
                .isEqualTo(Map.of(
                        held.get(4).holding().id(),
                        Optional.of(labelled),
                        held.get(7).holding().id(),
                        Optional.of(released(held.get(7)))));
        assertThat(holdings.find(holder, ids(held))).containsExactly(labelled);
        assertHeld(1);
    }

    @Test
    void a_hundred_leave_in_two_transactions() {
        var held = given.held(holder, 101);
        calls.forget();

        assertThat(leave(held.subList(0, 100))).isEmpty();

        assertThat(calls.made()).containsExactly("TransactWriteItems", "TransactWriteItems");
        assertThat(holdings.find(holder, ids(held))).containsExactly(held.get(100));
        assertHeld(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_last_one_leaves_once_whether_it_rests_or_departs(boolean rests) {
        var held = given.held(holder, 1).getFirst();
        var left = rests ? released(held) : departed(held);
        var release = List.of(new Release(held, left));
        assertThat(holdings.leave(holder, release)).isEmpty();

        assertThat(holdings.leave(holder, release))
                .containsExactly(Map.entry(held.holding().id(), Optional.of(left)));

        assertHeld(0);
    }

    private Map<HoldingId, Optional<PhoneNumber>> leave(List<Assigned> numbers) {
        var releases = numbers.stream()
                .map(number -> new Release(number, released(number)))
                .toList();
        return holdings.leave(holder, releases);
    }

    private void assertHeld(int count) {
        assertThat(organizations.find(holder).orElseThrow().held()).isEqualTo(count);
    }

    private static GivenUp released(Assigned number) {
        return number.release(NOW, LATER);
    }

    private Departed departed(Assigned number) {
        return number.depart(NOW, Instant.ofEpochSecond(clock.instant().getEpochSecond() + 60));
    }

    private static List<Assigned> some(List<Assigned> numbers, Random random) {
        var shuffled = new ArrayList<>(numbers);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, random.nextInt(numbers.size()));
    }

    private static Set<HoldingId> ids(List<Assigned> numbers) {
        return numbers.stream().map(number -> number.holding().id()).collect(Collectors.toSet());
    }
}
