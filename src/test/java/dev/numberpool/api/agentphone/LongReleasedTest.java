package dev.numberpool.api.agentphone;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.api.contract.Place;
import dev.numberpool.api.contract.PublishedDialect;
import dev.numberpool.api.contract.PublishedOperation;
import dev.numberpool.api.contract.Subject;
import dev.numberpool.api.fields.TimeText;
import dev.numberpool.core.holding.QuarantinedNumbers;
import dev.numberpool.core.holding.Releases;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.Routing;
import dev.numberpool.fixture.History;
import dev.numberpool.fixture.StillClock;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A number that was sold again is still a released one to its old holder. */
class LongReleasedTest extends Customers {

    @Inject
    Releases releases;

    @Inject
    QuarantinedNumbers quarantine;

    @Inject
    History history;

    @Inject
    StillClock clock;

    @Override
    public boolean withStream() {
        return true;
    }

    @TestFactory
    Stream<DynamicTest> it_is_released_to_every_operation() {
        Assigned first = given.held(given.organization(1_000), 1).getFirst();
        Assigned second = soldAgain(first);
        var organization = first.holding().holder();
        var on = new Subject(Map.of(
                Place.NUMBER,
                AgentPhoneIds.of(first.holding().id()),
                Place.AGENT,
                AgentPhoneIds.of(given.agent(organization))));
        var caller = customer(organization);

        return Stream.of(PublishedOperation.values())
                .filter(operation -> operation.dialect() == PublishedDialect.AGENT_PHONE)
                .filter(operation -> operation.takes(Place.NUMBER))
                .map(operation -> DynamicTest.dynamicTest(operation.name(), () -> {
                    var answer = operation.call(caller, on);

                    assertThat(answer.status())
                            .isEqualTo(operation.numbers().released().status());
                    assertThat(answer.body())
                            .doesNotContain(AgentPhoneIds.of(second.holding().id()));
                }));
    }

    @Test
    void it_is_shown_as_it_was() {
        Assigned first = given.held(given.organization(1_000), 1).getFirst();
        var _ = soldAgain(first);
        String id = AgentPhoneIds.of(first.holding().id());

        assertThatJson(customer(first.holding().holder())
                        .get("/v1/numbers/" + id)
                        .body())
                .isObject()
                .containsEntry("id", id)
                .containsEntry("phoneNumber", first.listing().number().text())
                .containsEntry("status", "released")
                .containsEntry("createdAt", TimeText.of(first.holding().since()))
                .containsEntry("agentId", null);
    }

    private Assigned soldAgain(Assigned first) {
        var resting = releases.release(List.of(first), clock.instant());
        assertThat(quarantine.returnToStock(resting, clock.instant())).isEqualTo(1);
        Assigned second = releases.ordered(List.of(first.listing().number()), Routing.NONE)
                .getFirst();
        assertThat(history.record(history.records())).isEmpty();
        return second;
    }
}
