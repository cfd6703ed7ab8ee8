package dev.numberpool.api.butter;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.numberpool.api.Api;
import dev.numberpool.api.Api.Answer;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.Limit;
import dev.numberpool.core.Scope;
import dev.numberpool.core.holding.Holdings;
import dev.numberpool.core.holding.ReleaseNumbers;
import dev.numberpool.core.holding.ReleaseTarget;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.Routing;
import dev.numberpool.core.organization.Organizations;
import dev.numberpool.fixture.OnHistory;
import dev.numberpool.fixture.VersionOne;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportPhoneNumberTest extends Customers implements OnHistory {

    private static final long CREDIT = 1_000;

    @Inject
    Organizations organizations;

    @Inject
    VersionOne version1;

    @Inject
    Holdings holdings;

    @Inject
    ReleaseNumbers releases;

    @SuppressWarnings("NullAway.Init") // set before each test
    private OrganizationId owner;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Api customer;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Dialable own;

    @BeforeEach
    void an_organization_with_a_number_of_its_own() {
        owner = given.organization(CREDIT);
        customer = customer(owner);
        own = given.absentNumber();
    }

    @Test
    void an_own_number_is_held_at_once_and_costs_nothing() {
        assertThat(bring(customer, own).status()).isEqualTo(201);

        assertHolds(owner, 1);
        assertThat(numbers(customer, NUMBERS, "phone_number")).containsExactly(own.text());
        assertThat(numbers(customer, NUMBERS + "?status=free", "phone_number")).containsExactly(own.text());
        assertThat(numbers(customer, NUMBERS + "?status=assigned", "phone_number"))
                .isEmpty();
    }

    @Test
    void without_credit_it_is_imported_too() {
        var poor = given.organization(0);

        assertThat(bring(customer(poor), own).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | false | false",
                "{'supports_inbound': null, 'supports_outbound': null} | false | false",
                "{'supports_inbound': true} | true | false",
                "{'supports_outbound': true} | false | true",
                "{'supports_inbound': true, 'supports_outbound': true} | true | true",
                "{'supports_inbound': false, 'supports_outbound': false} | false | false"
            })
    void a_number_supports_the_calls_that_it_is_said_to(String supports, boolean inbound, boolean outbound) {
        var answer = customer.post(NUMBERS, body(own, "sip", supports.replace('\'', '"')));

        assertThat(answer.status()).isEqualTo(201);
        for (String item : List.of(
                JsonPath.parse(answer.body()).read("$.data").toString(),
                JsonPath.parse(customer.get(NUMBERS).body()).read("$.data[0]").toString())) {
            assertThat(item).contains("supports_inbound=" + inbound, "supports_outbound=" + outbound, "provider=sip");
        }
    }

    @TestFactory
    Stream<DynamicTest> a_number_that_is_in_the_system_is_409_and_stays_as_it_was() {
        return inTheSystem().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    var before = holdings.now(entry.getValue());
                    var organization = organizations.find(owner);

                    var answer = bring(customer, entry.getValue());

                    assertThat(answer.status()).isEqualTo(409);
                    assertSame(answer, "in-inventory.json");
                    assertThat(holdings.now(entry.getValue())).isPresent().isEqualTo(before);
                    assertThat(organizations.find(owner)).isEqualTo(organization);
                }));
    }

    /** The function counts what version 1 did not, and may. */
    @Test
    void one_more_than_may_be_brought_along_is_409_also_where_version_1_has_not_counted_them() {
        assertThat(bring(customer, own).status()).isEqualTo(201);
        version1.writes(owner);
        assertThat(organizations.limit(owner, Map.of(Limit.OWN_NUMBERS, OptionalInt.of(1))))
                .isPresent();

        var answer = bring(customer, given.absentNumber());

        assertThat(answer.status()).isEqualTo(409);
        assertThatJson(answer.body()).node("detail").isEqualTo("Limit of 1 own numbers would be exceeded");
        assertHolds(owner, 1);
    }

    @Test
    void the_same_import_again_is_answered_with_the_number_that_it_has_brought() {
        var first = bring(customer, own);

        var again = bring(customer, own);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertHolds(owner, 1);
        assertThat(customer.post(NUMBERS, body(own, "sip", "{}")).status()).isEqualTo(409);
        assertThat(customer.post(NUMBERS, body(own, "twilio", "{\"supports_inbound\": true}"))
                        .status())
                .isEqualTo(409);
        assertHolds(owner, 1);
    }

    @Test
    void an_own_number_that_was_released_may_come_again_at_once_with_its_holder_alone() {
        var first = imported(customer, owner);

        assertThat(releases.release(first, ReleaseTarget.QUARANTINE).released()).hasSize(1);

        assertHolds(owner, 0);
        var other = given.organization(CREDIT);
        assertThat(bring(customer(other), first.listing().number()).status()).isEqualTo(409);
        var again = bring(customer, first.listing().number());
        assertThat(again.status()).isEqualTo(201);
        assertThat(ids(customer.get(NUMBERS))).hasSize(1).doesNotContain(id(first));
    }

    @Test
    void it_is_listed_in_all_dialects() {
        assertThat(bring(customer, own).status()).isEqualTo(201);

        var agentMessage = api().withKey(given.fullKey(owner));
        var agentPhone = api().withKey(given.key("sk_live_", owner, Scope.NUMBERS_READ));

        assertThat(numbers(agentMessage, "/v1/phone-numbers", "number")).containsExactly(own.text());
        assertThat(numbers(agentPhone, "/v1/numbers", "phoneNumber")).containsExactly(own.text());
    }

    @Test
    void nobody_else_finds_it_in_stock_or_orders_it() {
        assertThat(bring(customer, own).status()).isEqualTo(201);
        var areaCode = own.text().substring(2, 5);

        for (OrganizationId buyer : List.of(owner, given.organization(CREDIT))) {
            var agentMessage = api().withKey(given.fullKey(buyer));
            var found = agentMessage.post("/v1/phone-numbers/search", "{\"area_code\": \"%s\"}".formatted(areaCode));
            assertThatJson(found.body()).node("data").isEqualTo("[]");
            var order = agentMessage.post("/v1/phone-numbers/orders", "{\"numbers\": [\"%s\"]}".formatted(own.text()));
            assertThat(order.status()).isEqualTo(409);
        }

        assertHolds(owner, 1);
    }

    /** Every state that a number can be in. */
    private Map<String, Dialable> inTheSystem() {
        var stranger = given.organization(CREDIT);
        var quarantined = given.held(stranger, 1).getFirst();
        assertThat(releases.release(quarantined, ReleaseTarget.QUARANTINE).released())
                .hasSize(1);
        return Map.of(
                "in stock", given.stock(1).getFirst(),
                "held by the caller", number(given.held(owner, 1).getFirst()),
                "on an agent of the caller",
                        number(given.held(owner, 1, Routing.NONE.onAgent(given.agent(owner)))
                                .getFirst()),
                "held by a stranger", number(given.held(stranger, 1).getFirst()),
                "released by a stranger", number(released(imported(customer(stranger), stranger))),
                "imported by a stranger", number(imported(customer(stranger), stranger)),
                "in quarantine", number(quarantined));
    }

    private Assigned released(Assigned held) {
        assertThat(releases.release(held, ReleaseTarget.CARRIER).released()).hasSize(1);
        return held;
    }

    private Assigned imported(Api api, OrganizationId organization) {
        var number = given.absentNumber();
        assertThat(bring(api, number).status()).isEqualTo(201);
        var held = holdings.now(number).map(Assigned.class::cast).orElseThrow();
        assertThat(held.holding().holder()).isEqualTo(organization);
        return held;
    }

    private static Answer bring(Api api, Dialable number) {
        return api.post(NUMBERS, body(number, "twilio", "{}"));
    }

    private static String body(Dialable number, String provider, String more) {
        return JsonPath.parse(more)
                .put("$", "phone_number", number.text())
                .put("$", "provider", provider)
                .jsonString();
    }

    private static Dialable number(Assigned held) {
        return held.listing().number();
    }

    private static List<String> numbers(Api api, String path, String field) {
        return JsonPath.read(api.get(path).body(), "$.data[*]." + field);
    }

    private void assertHolds(OrganizationId organization, int held) {
        var now = organizations.find(organization).orElseThrow();
        assertThat(now.held()).isEqualTo(held);
        assertThat(now.attached()).isZero();
        assertThat(now.credit().cents()).isEqualTo(CREDIT);
    }
}
