package dev.numberpool.api.agentmessage;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.api.Api;
import dev.numberpool.api.Api.Answer;
import dev.numberpool.api.OnGateway;
import dev.numberpool.api.contract.Place;
import dev.numberpool.api.contract.PublishedOperation;
import dev.numberpool.api.contract.Subject;
import dev.numberpool.core.Result;
import dev.numberpool.core.campaign.CampaignStatus;
import dev.numberpool.core.campaign.IdentityStatus;
import dev.numberpool.core.holding.FindNumber;
import dev.numberpool.core.id.CampaignId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.fixture.TestData;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Campaigns that a number may not be put on; and ids among many that are released, of which each is told by itself. */
class RefusedNumbersTest extends OnGateway {

    @Inject
    TestData given;

    @Inject
    FindNumber find;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private OrganizationId organization;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private OrganizationId stranger;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Api caller;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Assigned own;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Assigned foreign;

    @BeforeAll
    void two_organizations_with_a_number_each() {
        organization = given.organization(10_000);
        stranger = given.organization(10_000);
        caller = api().withKey(given.fullKey(organization));
        own = given.held(organization, 1).getFirst();
        foreign = given.held(stranger, 1).getFirst();
    }

    @Test
    void a_strangers_number_among_those_to_release_is_as_unknown_as_nobodys_and_not_touched() {
        for (String id : List.of(text(foreign), UUID.randomUUID().toString())) {
            var answer = release(id);

            assertThat(answer.status()).isEqualTo(200);
            assertThatJson(answer.body())
                    .node("data")
                    .isEqualTo("{\"released\": [], \"unknown\": [\"%s\"], \"already_released\": []}".formatted(id));
        }
        assertThat(find.find(stranger, foreign.holding().id())).isEqualTo(Result.ok(foreign));
    }

    /** It is remembered as long as a quarantine lasts, wherever it went. */
    @ParameterizedTest
    @ValueSource(strings = {"", "?return_to_carrier=true"})
    void one_that_was_given_up_before_is_told_as_that(String query) {
        String id = released(query);

        var answer = release(id);

        assertThat(answer.status()).isEqualTo(200);
        assertThatJson(answer.body()).node("data.already_released[0]").isEqualTo(id);
    }

    @TestFactory
    Stream<DynamicTest> a_campaign_it_may_not_use_is_refused_before_the_number() {
        Map<CampaignId, String> refused = Map.of(
                given.campaign(stranger),
                "not-found.json",
                new CampaignId(UUID.randomUUID()),
                "not-found.json",
                given.campaign(organization, CampaignStatus.PENDING, IdentityStatus.UNVERIFIED),
                "campaign-not-active.json",
                given.campaign(organization, CampaignStatus.EXPIRED, IdentityStatus.VERIFIED),
                "campaign-not-active.json",
                given.campaign(organization, CampaignStatus.ACTIVE, IdentityStatus.UNVERIFIED),
                "brand-not-verified.json",
                given.campaign(organization, CampaignStatus.ACTIVE, IdentityStatus.SELF_DECLARED),
                "brand-not-verified.json");
        var ids = List.of(text(own), text(foreign), released(""));
        var stock = given.stock(1).getFirst().text();
        return Stream.of(PublishedOperation.values())
                .filter(operation -> operation.takes(Place.CAMPAIGN))
                .map(operation -> DynamicTest.dynamicTest(
                        operation.name(),
                        () -> refused.forEach((campaign, file) -> ids.forEach(id -> {
                            var answer = operation.call(caller, on(id, campaign, stock));
                            assertThat(answer.status()).isEqualTo(file.equals("not-found.json") ? 404 : 409);
                            Golden.assertSame(answer, file);
                        }))));
    }

    private static Subject on(String id, CampaignId campaign, String stock) {
        return new Subject(Map.of(
                Place.NUMBER,
                id,
                Place.CAMPAIGN,
                campaign.value().toString(),
                Place.STOCK,
                stock,
                Place.AREA,
                stock.substring(2, 5)));
    }

    private Answer release(String id) {
        return caller.post("/v1/phone-numbers/bulk/release", "{\"ids\": [\"%s\"]}".formatted(id));
    }

    /** The id of a number that the caller has just given up. */
    private String released(String query) {
        String id = text(given.held(organization, 1).getFirst());
        assertThat(caller.delete("/v1/phone-numbers/" + id + query).status()).isEqualTo(200);
        return id;
    }

    private static String text(Assigned number) {
        return number.holding().id().value().toString();
    }
}
