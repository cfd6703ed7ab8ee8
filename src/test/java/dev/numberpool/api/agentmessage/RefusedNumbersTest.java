package dev.numberpool.api.agentmessage;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.Given;
import dev.numberpool.api.Api;
import dev.numberpool.api.Api.Answer;
import dev.numberpool.api.OnGateway;
import dev.numberpool.core.CampaignId;
import dev.numberpool.core.OrganizationId;
import dev.numberpool.core.Result;
import dev.numberpool.core.campaign.CampaignStatus;
import dev.numberpool.core.campaign.IdentityStatus;
import dev.numberpool.core.number.FindNumber;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Ids that no operation may act on: nobody's, a stranger's, of a number given up; and campaigns it may not use. */
class RefusedNumbersTest extends OnGateway {

    @Inject
    Given given;

    @Inject
    FindNumber find;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private OrganizationId organization;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private OrganizationId stranger;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Api caller;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Assigned foreign;

    /** The caller's own number and campaign. */
    @SuppressWarnings("NullAway.Init") // set before all tests
    private Operation.On own;

    @BeforeAll
    void two_organizations_with_a_number_and_a_campaign_each() {
        organization = given.organization(10_000);
        stranger = given.organization(10_000);
        caller = api().withKey(given.fullKey(organization));
        foreign = given.held(stranger, 1).getFirst();
        own = Operation.On.of(
                given.held(organization, 1).getFirst().holding().id(),
                given.campaign(organization),
                given.stock(1).getFirst(),
                given.bulkOrder(organization));
    }

    @TestFactory
    Stream<DynamicTest> a_malformed_id_is_told_by_its_name() {
        return each(Operation::takesNumber, operation -> {
            calls.forget();

            var answer = operation.call(caller, own.id("01980000-0000-7000-8000-00000000000g"));

            assertThat(answer.status()).isEqualTo(operation.malformed());
            assertThatJson(answer.body()).node("error.code").isEqualTo("VALIDATION_FAILED");
            assertThatJson(answer.body())
                    .node("error.details")
                    .isObject()
                    .containsOnlyKeys(operation.namesNumber() ? "id" : "ids");
            assertThat(calls.made()).doesNotContain("Query", "TransactWriteItems");
        });
    }

    @TestFactory
    Stream<DynamicTest> a_strangers_number_is_as_unknown_as_nobodys_and_not_touched() {
        return each(Operation::takesNumber, operation -> {
            String theirs = text(foreign);
            String nobodys = UUID.randomUUID().toString();

            assertUnknown(operation, operation.call(caller, own.id(theirs)), theirs);
            assertUnknown(operation, operation.call(caller, own.id(nobodys)), nobodys);

            assertThat(find.find(stranger, foreign.holding().id())).isEqualTo(Result.ok(foreign));
        });
    }

    @TestFactory
    Stream<DynamicTest> a_number_that_was_given_up_is_not_there_any_more() {
        return each(Operation::takesNumber, operation -> assertGivenUp(operation, released("")));
    }

    /** It is remembered as long as a quarantine lasts. */
    @TestFactory
    Stream<DynamicTest> a_number_that_went_back_to_the_carrier_is_not_there_any_more() {
        return each(Operation::takesNumber, operation -> assertGivenUp(operation, released("?return_to_carrier=true")));
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
        String givenUp = released("");
        var ids = List.of(own.id(), text(foreign), givenUp);
        return each(
                Operation::takesCampaign,
                operation -> refused.forEach((campaign, file) -> ids.forEach(id -> {
                    var answer = operation.call(caller, own.campaign(campaign).id(id));
                    assertThat(answer.status()).isEqualTo(file.equals("not-found.json") ? 404 : 409);
                    Golden.assertSame(answer, file);
                })));
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

    private void assertGivenUp(Operation operation, String id) {
        var answer = operation.call(caller, own.id(id));

        assertThat(answer.status()).isEqualTo(operation.released());
        switch (operation.released()) {
            case 404 -> Golden.assertSame(answer, "not-found.json");
            case 409 -> Golden.assertSame(answer, "number-not-assigned.json");
            default ->
                assertThatJson(answer.body()).node("data.already_released[0]").isEqualTo(id);
        }
    }

    private static void assertUnknown(Operation operation, Answer answer, String id) {
        if (operation.namesNumber()) {
            assertThat(answer.status()).isEqualTo(404);
            Golden.assertSame(answer, "not-found.json");
        } else {
            assertThat(answer.status()).isEqualTo(200);
            assertThatJson(answer.body())
                    .node("data")
                    .isEqualTo("{\"released\": [], \"unknown\": [\"%s\"], \"already_released\": []}".formatted(id));
        }
    }

    private static Stream<DynamicTest> each(Predicate<Operation> which, Consumer<Operation> test) {
        return Stream.of(Operation.values())
                .filter(which)
                .map(operation -> DynamicTest.dynamicTest(operation.name(), () -> test.accept(operation)));
    }
}
