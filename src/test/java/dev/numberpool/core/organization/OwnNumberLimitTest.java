package dev.numberpool.core.organization;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.E164;
import dev.numberpool.core.Limit;
import dev.numberpool.core.Money;
import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import dev.numberpool.core.holding.Holdings;
import dev.numberpool.core.holding.ReleaseNumbers;
import dev.numberpool.core.holding.ReleaseTarget;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.Capabilities;
import dev.numberpool.core.number.OwnNumber;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.Routing;
import dev.numberpool.fixture.AtOnce;
import dev.numberpool.fixture.TestData;
import dev.numberpool.fixture.VersionOne;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** How many numbers an organization may bring along, also where version 1 has not counted them. */
class OwnNumberLimitTest extends OnOwnNumbers {

    @Inject
    ReleaseNumbers releases;

    @Inject
    Holdings holdings;

    @Inject
    VersionOne version1;

    @Inject
    TestData given;

    @Test
    void anybody_may_bring_a_thousand() {
        assertThat(Limits.STANDARD.of(Limit.OWN_NUMBERS)).hasValue(1_000);
        assertThat(Limits.STANDARD.of(Limit.NUMBERS_HELD)).isEmpty();
    }

    @Test
    void own_numbers_may_fill_their_limit_and_not_one_more_until_one_leaves() {
        var owner = limited(Limit.OWN_NUMBERS, 2);
        var first = imported(owner);
        var _ = imported(owner);
        var one = next(owner);

        assertThat(imports.bring(one)).isEqualTo(exceeded(Limit.OWN_NUMBERS, 2));

        assertThat(holdings.now(one.number())).isEmpty();
        assertCounted(owner, 2, 2);
        assertThat(releases.release(first, ReleaseTarget.QUARANTINE).released()).hasSize(1);
        assertCounted(owner, 1, 1);
        assertThat(imports.bring(one)).isInstanceOf(Result.Ok.class);
        assertCounted(owner, 2, 2);
    }

    @Test
    void they_are_numbers_held_too() {
        var owner = limited(Limit.NUMBERS_HELD, 2);
        var _ = given.held(owner, 1);
        var _ = imported(owner);

        assertThat(imports.bring(next(owner))).isEqualTo(exceeded(Limit.NUMBERS_HELD, 2));

        assertCounted(owner, 2, 1);
    }

    @Test
    void ordered_numbers_are_no_own_numbers() {
        var owner = limited(Limit.OWN_NUMBERS, 1);
        var _ = given.held(owner, 3);

        assertThat(imports.bring(next(owner))).isInstanceOf(Result.Ok.class);
        assertCounted(owner, 4, 1);
    }

    @Test
    void a_number_that_is_in_the_inventory_is_said_to_be_so_before_the_limit_is_asked() {
        var owner = limited(Limit.OWN_NUMBERS, 1);
        var there = imported(owner);
        var again = new OwnNumber(owner, new E164(there.listing().number().text()), "sip", Capabilities.ALL);

        assertThat(imports.bring(again)).isEqualTo(Result.refused(new Refusal.NumberInInventory()));
    }

    @Test
    void of_many_imports_at_once_as_many_are_taken_as_there_is_room_for() throws Exception {
        var owner = limited(Limit.OWN_NUMBERS, 5);

        var results = AtOnce.run(imports(owner, 12));

        assertThat(results).filteredOn(Result.Ok.class::isInstance).hasSize(5);
        assertThat(results).filteredOn(exceeded(Limit.OWN_NUMBERS, 5)::equals).hasSize(7);
        assertCounted(owner, 5, 5);
    }

    @Test
    void a_count_that_is_too_low_does_not_hinder_a_release_and_does_not_fall_below_zero() {
        var owner = given.organization(1_000);
        var agent = given.agent(owner);
        var held = given.held(owner, 3, Routing.NONE.onAgent(agent));
        version1.writes(owner, 1, 0);

        for (Assigned number : held) {
            assertThat(releases.release(number, ReleaseTarget.QUARANTINE).released())
                    .containsExactly(number);
        }

        assertThat(organizations.find(owner))
                .get()
                .extracting(Organization::held, Organization::attached)
                .containsExactly(0, 0);
    }

    @Test
    void a_count_that_is_too_low_does_not_make_a_failure_of_a_second_release() {
        var owner = given.organization(1_000);
        var held = given.held(owner, 1).getFirst();
        assertThat(releases.release(held, ReleaseTarget.QUARANTINE).released()).hasSize(1);

        assertThat(releases.release(held, ReleaseTarget.QUARANTINE).alreadyReleased())
                .hasSize(1);

        assertThat(organizations.find(owner)).contains(new Organization(owner, new Money(1_000 - 94), 0, 0));
    }

    private OrganizationId limited(Limit limit, int most) {
        var id = given.organization(1_000);
        limit(id, limit, most);
        return id;
    }
}
