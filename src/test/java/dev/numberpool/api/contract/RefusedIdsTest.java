package dev.numberpool.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.api.Api;
import dev.numberpool.core.holding.ReleaseNumbers;
import dev.numberpool.core.holding.ReleaseTarget;
import dev.numberpool.core.id.AgentId;
import dev.numberpool.core.id.CampaignId;
import dev.numberpool.core.id.HoldingId;
import dev.numberpool.core.id.OrganizationId;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Ids that no operation may act on: malformed ones, nobody's, a stranger's, of a number that was released. */
class RefusedIdsTest extends OnContract {

    /** No dialect writes an id so, in a path or in a body. */
    private static final List<String> NO_IDS = List.of(
            "x",
            "+14155550100",
            "%2B14155550100",
            "a&b",
            "a;b",
            "a,b",
            "a%20b",
            "a%3Fb",
            "%25",
            "%7Bid%7D",
            "%C3%BC",
            "a:b",
            "..;",
            "%C3",
            "num_",
            "phon_",
            "agt_",
            "agent_",
            "01980000-0000-7000-8000-00000000000g");

    /** What ids of numbers and agents begin with, in one dialect or another; hexadecimal digits alone are of none. */
    private static final List<String> PREFIXES = List.of("num_", "phon_", "agt_", "agent_", "");

    @Inject
    ReleaseNumbers releases;

    private final Map<PublishedDialect, Api> customers = new EnumMap<>(PublishedDialect.class);

    @SuppressWarnings("NullAway.Init") // set before all tests
    private OrganizationId stranger;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private AgentId strangersAgent;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private CampaignId strangersCampaign;

    @BeforeAll
    void a_stranger_and_customers_whose_keys_are_known() {
        stranger = given.organization(1_000_000);
        strangersAgent = given.agent(stranger);
        strangersCampaign = given.campaign(stranger);
        for (PublishedDialect dialect : PublishedDialect.values()) {
            customers.put(dialect, customer(dialect));
        }
    }

    static Stream<PublishedOperation> onNumber() {
        return which(operation -> operation.takes(Place.NUMBER));
    }

    static Stream<PublishedOperation> onAgent() {
        return which(operation -> operation.takes(Place.AGENT));
    }

    static Stream<Arguments> onOrderOrHold() {
        return Stream.of(Place.ORDER, Place.HOLD)
                .flatMap(place -> which(operation -> operation.takes(place)).map(on -> Arguments.of(on, place)));
    }

    @ParameterizedTest
    @MethodSource("onNumber")
    void a_malformed_id_of_a_number_is_refused_without_looking_for_it(PublishedOperation operation) {
        var scene = scene(operation);
        var before = scene.state();
        String id = scene.subject().name(Place.NUMBER);
        var neverMade = operation.dialect().agentGoesFirst()
                ? List.of("TransactWriteItems")
                : List.of("Query", "TransactWriteItems");

        for (String malformed : malformed(id)) {
            calls.forget();

            var answer = operation.call(customer(operation), scene.subject().with(Place.NUMBER, malformed));

            assertThat(calls.made()).as(malformed).doesNotContainAnyElementsOf(neverMade);
            operation.numbers().malformed().assertIs(answer, operation.dialect());
        }

        assertThat(scene.state()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("onNumber")
    void a_strangers_number_is_as_unknown_as_nobodys_and_not_touched(PublishedOperation operation) {
        var own = scene(operation);
        var foreign = scene(operation, stranger, strangersAgent, strangersCampaign);
        var before = List.of(own.state(), foreign.state());
        String nobodys = operation.dialect().text(new HoldingId(UUID.randomUUID()));

        for (String id : List.of(foreign.subject().name(Place.NUMBER), nobodys)) {
            var answer = operation.call(customer(operation), own.subject().with(Place.NUMBER, id));
            operation.numbers().unknown().assertIs(answer, operation.dialect());
        }

        assertThat(List.of(own.state(), foreign.state())).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("onNumber")
    void a_number_that_the_caller_has_released_is_not_acted_on_any_more(PublishedOperation operation) {
        for (ReleaseTarget destination : ReleaseTarget.values()) {
            var scene = scene(operation);
            assertThat(releases.release(scene.number(), destination).released()).hasSize(1);
            var before = scene.state();

            var answer = operation.call(customer(operation), scene.subject());

            operation.numbers().released().assertIs(answer, operation.dialect());
            assertThat(scene.state()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @MethodSource("onAgent")
    void a_malformed_id_of_an_agent_is_nobodys_and_not_looked_for(PublishedOperation operation) {
        var scene = scene(operation);
        var before = scene.state();
        String id = scene.subject().name(Place.AGENT);

        for (String malformed : malformed(id)) {
            calls.forget();

            var answer = operation.call(customer(operation), scene.subject().with(Place.AGENT, malformed));

            assertThat(calls.made()).as(malformed).doesNotContain("Query", "TransactWriteItems");
            PublishedDialect.UNKNOWN_AGENT.assertIs(answer, operation.dialect());
        }

        assertThat(scene.state()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("onAgent")
    void a_strangers_agent_is_as_unknown_as_nobodys_whatever_the_number(PublishedOperation operation) {
        var own = scene(operation);
        var foreign = scene(operation, stranger, strangersAgent, strangersCampaign);
        var before = List.of(own.state(), foreign.state());
        var agents = Stream.of(strangersAgent, new AgentId("ffffffffffff")).map(operation.dialect()::text);

        var numbers = new ArrayList<String>();
        numbers.add(own.subject().name(Place.NUMBER));
        numbers.add(foreign.subject().name(Place.NUMBER));

        if (operation.dialect().agentGoesFirst()) {
            numbers.add("x");
        }
        agents.forEach(id -> numbers.forEach(number -> {
            var subject = own.subject().with(Place.AGENT, id).with(Place.NUMBER, number);
            var unknown = PublishedDialect.UNKNOWN_AGENT;
            unknown.assertIs(operation.call(customer(operation), subject), operation.dialect());
        }));

        assertThat(List.of(own.state(), foreign.state())).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("onOrderOrHold")
    void an_order_or_hold_that_is_not_the_callers_is_not_there_and_a_malformed_id_is_told(
            PublishedOperation operation, Place place) {
        var own = scene(operation);
        var foreign = scene(operation, stranger, strangersAgent, strangersCampaign);
        var before = List.of(own.state(), foreign.state());

        for (String id :
                List.of(foreign.subject().name(place), UUID.randomUUID().toString())) {
            var answer = operation.call(customer(operation), own.subject().with(place, id));
            new Answered(404, "not-found.json").assertIs(answer, operation.dialect());
        }
        for (String id : malformed(own.subject().name(place))) {
            var answer = operation.call(customer(operation), own.subject().with(place, id));
            new Answered(400, "malformed-id.json").assertIs(answer, operation.dialect());
        }

        assertThat(List.of(own.state(), foreign.state())).isEqualTo(before);
    }

    @Override
    Api customer(PublishedOperation operation) {
        return Objects.requireNonNull(customers.get(operation.dialect()));
    }

    /** Other texts for the same digits, digits that are too few or too many, and what is no id of any kind. */
    private static List<String> malformed(String id) {
        String prefix = id.substring(0, id.indexOf('_') + 1);
        String digits = id.substring(prefix.length());
        String hex = digits.replace("-", "");
        var malformed = new ArrayList<>(NO_IDS);
        malformed.add(id.toUpperCase(Locale.ROOT) + "A");
        malformed.add(prefix + digits.toUpperCase(Locale.ROOT) + "A");
        malformed.add(prefix + "g" + digits.substring(1));
        malformed.add(prefix + digits.substring(0, 11));
        malformed.add(prefix + digits + "0".repeat(Math.max(1, 33 - digits.length())));
        PREFIXES.stream().filter(other -> !other.equals(prefix)).forEach(other -> malformed.add(other + hex));
        if (prefix.isEmpty()) {
            malformed.add("search");
            malformed.add("1-1-1-1-1");
        } else {
            malformed.add(prefix.toUpperCase(Locale.ROOT) + digits);
            malformed.add("01980000-0000-7000-8000-000000000001");
        }
        return malformed;
    }

    private static Stream<PublishedOperation> which(Predicate<PublishedOperation> chosen) {
        return Stream.of(PublishedOperation.values()).filter(chosen);
    }
}
