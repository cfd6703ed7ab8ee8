package dev.numberpool.core.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.Label;
import dev.numberpool.core.Money;
import dev.numberpool.core.Refusal;
import dev.numberpool.core.campaign.Brand;
import dev.numberpool.core.campaign.Campaign;
import dev.numberpool.core.campaign.CampaignStatus;
import dev.numberpool.core.campaign.Campaigns;
import dev.numberpool.core.campaign.IdentityStatus;
import dev.numberpool.core.id.CampaignId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.PhoneNumbers;
import dev.numberpool.core.number.Routing;
import dev.numberpool.core.order.EarlierOrders.EarlierOrder;
import dev.numberpool.core.organization.Organization;
import dev.numberpool.core.organization.Organizations;
import dev.numberpool.core.url.HttpsUrl;
import dev.numberpool.fixture.Faults;
import dev.numberpool.fixture.Faults.Fault;
import dev.numberpool.fixture.OnDynamo;
import dev.numberpool.fixture.StillClock;
import dev.numberpool.fixture.TestData;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrdersTest implements OnDynamo {

    private static final IdempotencyKey KEY = new IdempotencyKey("key");

    @Inject
    Orders orders;

    @Inject
    CommitOrder commitOrder;

    @Inject
    PhoneNumbers numbers;

    @Inject
    Organizations organizations;

    @Inject
    StillClock clock;

    @Inject
    Campaigns campaigns;

    @Inject
    Faults faults;

    @Inject
    TestData given;

    @Test
    void a_committed_order_gives_its_numbers_to_the_organization_and_takes_the_credit() {
        var buyer = given.organization(1_000);
        var draft = draft(request(buyer, given.stock(2), null));

        assertThat(commit(draft)).isEqualTo(new OrderOutcome.Done<>(draft.order()));

        assertThat(numbers.held(buyer, Optional.empty(), 10))
                .containsExactlyElementsOf(draft.order().numbers().reversed());
        assertThat(organizations.find(buyer)).contains(new Organization(buyer, new Money(1_000 - 2 * 94), 2, 0));
        assertThat(orders.find(buyer, draft.order().id())).contains(draft.order());
    }

    @Test
    void what_is_read_says_what_is_in_stock_and_no_campaign_of_another_organization() {
        var buyer = given.organization(1_000);
        var other = given.campaign(given.organization(0), CampaignStatus.ACTIVE, IdentityStatus.VERIFIED);
        var stock = given.stock(2);
        commitWhole(draft(request(buyer, stock.subList(0, 1), null)));

        OrderPreconditions read = orders.read(request(buyer, stock, other), now());

        assertThat(read.available()).containsOnlyKeys(stock.get(1));
        assertThat(read.campaign()).isEmpty();
    }

    @Test
    void where_one_number_was_taken_since_nothing_is_done_and_all_that_are_gone_are_named() {
        var buyer = given.organization(1_000);
        var stock = given.stock(4);
        var late = draft(request(buyer, stock, null));
        commitWhole(draft(request(given.organization(1_000), List.of(stock.get(3), stock.get(1)), null)));

        OrderOutcome<Order> outcome = commit(late);

        assertThat(outcome).isEqualTo(new OrderOutcome.Gone<>(List.of(stock.get(1), stock.get(3))));
        assertThat(numbers.held(buyer, Optional.empty(), 10)).isEmpty();
        assertThat(organizations.find(buyer)).contains(Organization.opened(buyer, new Money(1_000)));
        assertThat(orders.find(buyer, late.order().id())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void whatever_happens_to_the_transaction_a_loser_is_told_what_is_gone(Fault fault) {
        var buyer = given.organization(1_000);
        var stock = given.stock(3);
        var late = draft(request(buyer, stock, null));
        commitWhole(draft(request(given.organization(1_000), stock.subList(1, 2), null)));
        faults.next(fault);

        OrderOutcome<Order> outcome = commit(late);

        assertThat(faults.over()).isTrue();
        assertThat(outcome).isEqualTo(new OrderOutcome.Gone<>(stock.subList(1, 2)));
        assertThat(organizations.find(buyer)).contains(Organization.opened(buyer, new Money(1_000)));
    }

    @Test
    void credit_to_the_cent_is_enough_and_a_cent_less_is_not() {
        commitWhole(draft(request(given.organization(2 * 94), given.stock(2), null)));
        assertThat(commit(draft(request(given.organization(2 * 94 - 1), given.stock(2), null))))
                .isEqualTo(new OrderOutcome.Declined<>(new Refusal.InsufficientCredit()));
    }

    @Test
    void a_campaign_that_changed_since_it_was_read_declines_the_order() {
        var buyer = given.organization(1_000);
        var campaign = given.campaign(buyer, CampaignStatus.ACTIVE, IdentityStatus.VERIFIED);
        var draft = draft(request(buyer, given.stock(1), campaign));
        var read = draft.draft().campaign().orElseThrow();

        campaigns.save(new Campaign(campaign, buyer, CampaignStatus.EXPIRED, read.brand()));

        assertThat(commit(draft)).isEqualTo(new OrderOutcome.Declined<>(new Refusal.CampaignNotActive()));
    }

    @Test
    void a_brand_that_lost_its_verification_declines_the_order() {
        var buyer = given.organization(1_000);
        var campaign = given.campaign(buyer, CampaignStatus.ACTIVE, IdentityStatus.VERIFIED);
        var draft = draft(request(buyer, given.stock(1), campaign));
        var read = draft.draft().campaign().orElseThrow();

        campaigns.save(new Brand(read.brand(), buyer, IdentityStatus.UNVERIFIED));

        assertThat(commit(draft)).isEqualTo(new OrderOutcome.Declined<>(new Refusal.BrandNotVerified()));
    }

    @Test
    void an_idempotency_key_stands_for_its_first_order_for_24_hours() {
        var buyer = given.organization(1_000);
        var first = draft(request(buyer, given.stock(1), null));
        var second = draft(request(buyer, given.stock(1), null));
        assertThat(commit(first)).isEqualTo(new OrderOutcome.Done<>(first.order()));
        var earlier = new EarlierOrder(
                first.order().id(),
                first.draft().request().idempotency().orElseThrow().fingerprint());

        assertThat(commit(second)).isEqualTo(new OrderOutcome.PlacedBefore<>(earlier));
        clock.pass(Duration.ofHours(24).minusSeconds(1));
        assertThat(orders.read(request(buyer, given.stock(1), null), now()).earlier())
                .contains(earlier);
        clock.pass(Duration.ofSeconds(1));
        assertThat(orders.read(request(buyer, given.stock(1), null), now()).earlier())
                .isEmpty();
        commitWhole(draft(request(buyer, given.stock(1), null)));
    }

    @Test
    void an_idempotency_key_may_be_of_255_characters_of_any_script() {
        var buyer = given.organization(1_000);
        var longest = new IdempotencyKey("\uD83D\uDE00".repeat(255));
        var request = OrderRequest.of(buyer, given.stock(1), Routing.NONE, Optional.of(longest));

        commitWhole(draft(request));
        assertThat(orders.read(request, now()).earlier()).isPresent();
    }

    @Test
    void an_order_of_95_numbers_with_everything_that_can_be_named_fits_into_one_transaction() {
        var buyer = given.organization(10_000);
        var campaign = given.campaign(buyer, CampaignStatus.ACTIVE, IdentityStatus.VETTED_VERIFIED);
        var draft = draft(request(buyer, given.stock(95), campaign));

        assertThat(commit(draft)).isEqualTo(new OrderOutcome.Done<>(draft.order()));

        assertThat(orders.find(buyer, draft.order().id())).contains(draft.order());
        assertThat(numbers.held(buyer, Optional.empty(), 100)).hasSize(95);
    }

    /** What the order is made of, and what it is once it is committed. */
    private record Drafted(Draft draft, Order order) {}

    private Drafted draft(OrderRequest request) {
        Draft draft = orders.read(request, now()).draft(request);
        return new Drafted(draft, commitOrder.order(draft, now()));
    }

    private OrderOutcome<Order> commit(Drafted drafted) {
        return orders.commit(drafted.order(), drafted.draft());
    }

    private void commitWhole(Drafted drafted) {
        assertThat(commit(drafted)).isEqualTo(new OrderOutcome.Done<>(drafted.order()));
    }

    private static OrderRequest request(OrganizationId buyer, List<Dialable> numbers, @Nullable CampaignId campaign) {
        var url = new HttpsUrl("https://example.com/" + "x".repeat(2_000));
        return OrderRequest.of(buyer, numbers, new Routing(url, url, new Label("label"), campaign), Optional.of(KEY));
    }

    private Instant now() {
        return clock.instant();
    }
}
