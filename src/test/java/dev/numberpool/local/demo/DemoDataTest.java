package dev.numberpool.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.carrier.ListingFile;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.Money;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import dev.numberpool.core.Scope;
import dev.numberpool.core.agent.Agent;
import dev.numberpool.core.agent.Agents;
import dev.numberpool.core.id.AgentId;
import dev.numberpool.core.id.CampaignId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.key.Authenticate;
import dev.numberpool.core.key.Caller;
import dev.numberpool.core.number.PhoneNumbers;
import dev.numberpool.core.number.Routing;
import dev.numberpool.core.order.OrderRequest;
import dev.numberpool.core.order.PlaceOrder;
import dev.numberpool.core.organization.Organization;
import dev.numberpool.core.organization.Organizations;
import dev.numberpool.fixture.OnDynamo;
import dev.numberpool.fixture.WholeStock;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
@Tag("long")
class DemoDataTest implements OnDynamo {

    private static final OrganizationId DEMO = new OrganizationId("org_demo");

    @Inject
    DemoData demo;

    @Inject
    Organizations organizations;

    @Inject
    Authenticate authenticate;

    @Inject
    PhoneNumbers numbers;

    @Inject
    PlaceOrder orders;

    @Inject
    WholeStock stock;

    @Inject
    Agents agents;

    /** After a first load that was killed halfway. */
    @BeforeAll
    void load() {
        assertThat(numbers.add(DemoNumbers.all().skip(50).limit(100).toList())).hasSize(100);
        var _ = organizations.open(Organization.opened(new OrganizationId("org_poor"), new Money(100)));
        assertThat(demo.load()).isTrue();
    }

    @Test
    void every_number_is_such_as_an_inventory_file_could_bring() {
        assertThat(DemoNumbers.all()).hasSizeGreaterThan(2_000);
        assertThat(ListingFile.refused(DemoNumbers.all())).isEmpty();
    }

    @Test
    void all_numbers_are_in_stock() {
        var everything = stock.numbers().stream().map(Dialable::text).toList();

        assertThat(everything)
                .hasSize(22 * 100 + 10)
                .doesNotHaveDuplicates()
                .contains("+14155550100", "+14155550199", "+14165550123", "+18005550100", "+18885550199");
        assertThat(stock.blocks())
                .extracting(block -> block.key().partition().type())
                .contains(NumberType.values());
    }

    @Test
    void a_second_load_writes_nothing() {
        var before = organizations.find(DEMO);

        assertThat(demo.load()).isFalse();
        assertThat(organizations.find(DEMO)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"org_demo, 1000000", "org_other, 1000000", "org_poor, 100"})
    void every_organization_has_its_credit(String organization, long cents) {
        var id = new OrganizationId(organization);

        assertThat(organizations.find(id)).contains(Organization.opened(id, new Money(cents)));
    }

    @ParameterizedTest
    @CsvSource({"am_live_demo_full, org_demo", "am_live_other_full, org_other", "am_live_poor_full, org_poor"})
    void a_full_key_has_every_scope(String secret, String organization) {
        var caller = new Caller(new OrganizationId(organization), EnumSet.allOf(Scope.class));

        assertThat(authenticate.caller(secret)).isEqualTo(Result.ok(caller));
    }

    @ParameterizedTest
    @CsvSource({"sk_live_demo, org_demo", "sk_live_other, org_other", "sk_live_poor, org_poor"})
    void an_agent_phone_key_has_the_scopes_of_numbers(String secret, String organization) {
        var caller = new Caller(new OrganizationId(organization), Set.of(Scope.NUMBERS_READ, Scope.NUMBERS_WRITE));

        assertThat(authenticate.caller(secret)).isEqualTo(Result.ok(caller));
    }

    @ParameterizedTest
    @CsvSource({"000000000001, org_demo", "000000000002, org_demo", "000000000003, org_other"})
    void an_agent_is_of_its_organization(String hex, String organization) {
        var id = new AgentId(hex);

        assertThat(agents.find(new OrganizationId(organization), id))
                .get()
                .extracting(Agent::name)
                .isNotEqualTo("");
        assertThat(agents.find(new OrganizationId("org_poor"), id)).isEmpty();
    }

    @Test
    void the_read_key_may_read_and_the_revoked_one_nothing() {
        assertThat(authenticate.caller("am_live_demo_read"))
                .isEqualTo(Result.ok(new Caller(DEMO, Set.of(Scope.NUMBERS_READ))));
        assertThat(authenticate.caller("am_live_demo_revoked"))
                .isEqualTo(Result.refused(new Refusal.Unauthenticated()));
    }

    @ParameterizedTest
    @CsvSource({
        "org_demo, 1, InsufficientInventory",
        "org_demo, 2, InsufficientInventory",
        "org_demo, 3, CampaignNotActive",
        "org_demo, 4, BrandNotVerified",
        "org_demo, 5, UnknownCampaign",
        "org_other, 5, InsufficientInventory",
        "org_other, 1, UnknownCampaign",
    })
    void a_campaign_lets_through_whom_it_should(String organization, int campaign, String refusal) {
        var id = UUID.fromString("c0000000-0000-4000-8000-00000000000" + campaign);
        var routing = new Routing(null, null, null, new CampaignId(id));
        var nobodyHas = List.of(Dialable.of("+14155559999"));

        var result =
                orders.place(new OrderRequest(new OrganizationId(organization), nobodyHas, routing, Optional.empty()));

        assertThat(result)
                .isInstanceOfSatisfying(
                        Result.Refused.class,
                        refused -> assertThat(refused.refusal())
                                .extracting(reason -> reason.getClass().getSimpleName())
                                .isEqualTo(refusal));
    }
}
