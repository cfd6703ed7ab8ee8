package dev.numberpool.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Label;
import dev.numberpool.core.Limit;
import dev.numberpool.core.Money;
import dev.numberpool.core.Result;
import dev.numberpool.core.holding.EndQuarantine;
import dev.numberpool.core.holding.PastHolding;
import dev.numberpool.core.holding.PastHoldings;
import dev.numberpool.core.holding.Quarantine;
import dev.numberpool.core.holding.ReleaseNumbers;
import dev.numberpool.core.holding.ReleaseTarget;
import dev.numberpool.core.holding.RerouteNumber;
import dev.numberpool.core.holding.RoutingChange;
import dev.numberpool.core.holding.RoutingChange.Change;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.organization.Adjustment.Adjusted;
import dev.numberpool.core.organization.Organization;
import dev.numberpool.core.organization.Organizations;
import dev.numberpool.fixture.History;
import dev.numberpool.fixture.LocalStream;
import dev.numberpool.fixture.OnHistory;
import dev.numberpool.fixture.StillClock;
import dev.numberpool.fixture.TestData;
import dev.numberpool.fixture.VersionOne;
import io.micronaut.context.ApplicationContext;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the function writes of what happens to numbers and credits. */
@MicronautTest(startApplication = false, transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordHistoryTest implements OnHistory {

    private static final String EVENTS =
            "SELECT kind, org_id, holding_id FROM number_event WHERE number = '%s' ORDER BY at, event_id";

    @Inject
    TestData given;

    @Inject
    History history;

    @Inject
    RerouteNumber rerouteNumber;

    @Inject
    ReleaseNumbers releaseNumbers;

    @Inject
    EndQuarantine endQuarantine;

    @Inject
    Quarantine quarantine;

    @Inject
    PastHoldings pastHoldings;

    @Inject
    ApplicationContext context;

    @Inject
    StillClock clock;

    @Inject
    Organizations organizations;

    @Inject
    VersionOne version1;

    @Override
    public boolean withStream() {
        return true;
    }

    @Test
    void a_number_has_a_line_for_everything_that_happened_to_it() {
        OrganizationId holder = given.organization(10_000);
        Assigned held = given.held(holder, 1).getFirst();
        reroute(
                held,
                new RoutingChange(
                        new Change.Keep<>(),
                        new Change.Keep<>(),
                        new Change.Put<>(new Label("front desk")),
                        new Change.Keep<>()));
        reroute(held, RoutingChange.onCampaign(given.campaign(holder)));
        release(held, ReleaseTarget.QUARANTINE);
        clock.pass(quarantine.length().plusSeconds(1));
        assertThat(endQuarantine.endUntil(clock.instant().plusSeconds(60))).isEqualTo(1);

        assertThat(history.record(history.records())).isEmpty();

        String whose = "," + holder.value() + "," + held.holding().id().value();
        assertThat(history.rows(EVENTS.formatted(text(held))))
                .containsExactly(
                        "imported,null,null",
                        "ordered" + whose,
                        "routed" + whose,
                        "campaign_attached" + whose,
                        "released" + whose,
                        "returned_to_stock,null,null");
    }

    @Test
    void a_holding_is_known_from_its_order_on_and_its_end_too() {
        OrganizationId holder = given.organization(10_000);
        Assigned held = given.held(holder, 1).getFirst();
        var before = history.records();
        clock.pass(Duration.ofMillis(5));
        Instant released = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        release(held, ReleaseTarget.QUARANTINE);

        assertThat(history.record(before)).isEmpty();
        assertThat(pastHoldings.find(holder, held.holding().id()))
                .get()
                .satisfies(holding ->
                        assertThat(holding.number()).isEqualTo(held.listing().number()))
                .satisfies(holding ->
                        assertThat(holding.since()).isEqualTo(held.holding().since()))
                .extracting(PastHolding::until)
                .isEqualTo(Optional.empty());

        assertThat(history.record(history.records())).isEmpty();
        assertThat(pastHoldings.find(holder, held.holding().id()).orElseThrow().until())
                .contains(released);
        assertThat(pastHoldings.find(given.organization(0), held.holding().id()))
                .isEmpty();
    }

    @Test
    void a_number_that_goes_back_to_the_carrier_ends_its_holding() {
        OrganizationId holder = given.organization(10_000);
        Assigned held = given.held(holder, 1).getFirst();
        release(held, ReleaseTarget.CARRIER);

        assertThat(history.record(history.records())).isEmpty();

        assertThat(history.rows(EVENTS.formatted(text(held))))
                .extracting(row -> row.split(",", -1)[0])
                .containsExactly("imported", "ordered", "returned_to_carrier");
        assertThat(pastHoldings.find(holder, held.holding().id()).orElseThrow().until())
                .isPresent();
    }

    @Test
    void an_order_is_a_line_of_the_ledger_that_names_it() {
        OrganizationId holder = given.organization(500);
        var _ = given.held(holder, 2);

        assertThat(history.record(history.records())).isEmpty();

        assertThat(history.rows("SELECT kind, amount_cents, balance_cents, order_id IS NULL FROM credit_entry"
                        + " WHERE org_id = '" + holder.value() + "' ORDER BY at, entry_id"))
                .containsExactly("opening,500,500,t", "charge,-188,312,f");
    }

    @Test
    void what_an_administrator_takes_or_adds_names_no_order_although_one_was_paid_for_before() {
        OrganizationId holder = given.organization(500);
        var _ = given.held(holder, 1);
        assertThat(organizations.adjust(holder, -6)).isInstanceOf(Adjusted.class);
        assertThat(organizations.adjust(holder, 100)).isInstanceOf(Adjusted.class);

        assertThat(history.record(history.records())).isEmpty();

        assertThat(history.rows("SELECT kind, amount_cents, balance_cents, order_id IS NULL FROM credit_entry"
                        + " WHERE org_id = '" + holder.value() + "' ORDER BY at, entry_id"))
                .containsExactly("opening,500,500,t", "charge,-94,406,f", "charge,-6,400,t", "top_up,100,500,t");
    }

    @Test
    void an_organization_of_version_1_and_one_whose_counts_and_limits_change_has_the_ledger_of_any_other() {
        OrganizationId holder = given.organization(500);
        version1.writes(holder);
        var _ = given.held(holder, 1);
        assertThat(organizations.limit(holder, Map.of(Limit.NUMBERS_HELD, OptionalInt.of(5))))
                .isPresent();
        assertThat(organizations.open(Organization.opened(holder, Money.ZERO))).isFalse();

        assertThat(history.record(history.records())).isEmpty();

        assertThat(history.rows("SELECT kind, amount_cents, balance_cents, order_id IS NULL FROM credit_entry"
                        + " WHERE org_id = '" + holder.value() + "' ORDER BY at, entry_id"))
                .containsExactly("opening,500,500,t", "charge,-94,406,f");
    }

    @Test
    void the_stream_brings_it_by_itself() throws InterruptedException {
        try (var _ = LocalStream.serve(context)) {
            Assigned held = given.held(given.organization(500), 1).getFirst();

            history.await(2, EVENTS.formatted(text(held)));
        }
    }

    private void reroute(Assigned held, RoutingChange change) {
        assertThat(rerouteNumber.reroute(held.holding().holder(), held.holding().id(), change))
                .isInstanceOf(Result.Ok.class);
    }

    private void release(Assigned held, ReleaseTarget destination) {
        var released = releaseNumbers.release(
                held.holding().holder(),
                new LinkedHashSet<>(List.of(held.holding().id())),
                destination);
        assertThat(released.released()).hasSize(1);
    }

    private static String text(Assigned held) {
        return held.listing().number().text();
    }
}
