package dev.numberpool.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.LocalDynamo;
import dev.numberpool.OnHistory;
import dev.numberpool.core.AgentId;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.HoldingId;
import dev.numberpool.core.Numbers;
import dev.numberpool.core.OrganizationId;
import dev.numberpool.core.number.Holding;
import dev.numberpool.core.number.Holdings;
import dev.numberpool.core.number.Holdings.Departure;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.PhoneNumbers;
import dev.numberpool.core.number.Routing;
import dev.numberpool.local.TemplateFunction;
import dev.numberpool.local.demo.DemoData;
import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Every function, as Lambda would run it, does what its event in {@code events/} asks for. */
@MicronautTest(startApplication = false, transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArtifactRunsTest implements OnHistory {

    /** The one that the events speak of. */
    private static final HoldingId NUMBER = new HoldingId(UUID.fromString("01980000-0000-7000-8000-000000000001"));

    private static final OrganizationId DEMO = new OrganizationId("org_demo");
    private static final Routing ON_AGENT = Routing.NONE.onAgent(new AgentId("000000000001"));

    /** To these, the number comes free. */
    private static final Set<String> GIVE_TO_AGENT = Set.of("AssignPhoneNumber", "AttachNumberToAgent");

    @Inject
    DemoData demo;

    @Inject
    PhoneNumbers numbers;

    @Inject
    Holdings holdings;

    @Property(name = "numberpool.table")
    String table;

    @Property(name = "datasources.default.url")
    String history;

    private final Times times = new Times();

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Cloud cloud;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Path task;

    @BeforeAll
    void fill() throws IOException {
        cloud = new Cloud(table, history);
        task = TaskRoot.unpacked();
        assertThat(demo.load()).isTrue();
        cloud.putInventoryFile();
    }

    @AfterAll
    void report() {
        cloud.close();
        times.print();
    }

    @TestFactory
    Stream<DynamicTest> it_answers_its_event() {
        return LocalDynamo.TEMPLATE.functions().stream()
                .map(function -> DynamicTest.dynamicTest(function.name(), () -> answers(function)));
    }

    private void answers(TemplateFunction function) throws Exception {
        bringNumber(function.name());
        String event = cloud.event(function.name());
        long start = System.nanoTime();
        try (var process = FunctionProcess.start(function.name(), function.handler(), cloud.settings(function), task)) {
            var first = process.invoke(event);
            times.cold(function.name(), start);

            assertThat(first).as(process.log()).isInstanceOf(Outcome.Answered.class);
            assertThat(((Outcome.Answered) first).json()).satisfies(json -> Expected.check(function, json));
            assertThat(process.log()).doesNotContain("ERROR", "AccessDenied");
            AwsSample.of(function.name()).ifPresent(sample -> sample.check(process));
            times.warm(function.name(), process, event);
        }
    }

    /** Another one each time, under the same id; the one before leaves, if it has not. */
    private void bringNumber(String function) {
        holdings.find(DEMO, Set.of(NUMBER))
                .forEach(before -> assertThat(holdings.leave(DEMO, List.of(new Departure(before, Optional.empty()))))
                        .isEmpty());
        var routing = GIVE_TO_AGENT.contains(function) ? Routing.NONE : ON_AGENT;
        Dialable number = Numbers.number(720, Math.abs(function.hashCode() % 9_000));
        var holding = new Holding(NUMBER, DEMO, Instant.EPOCH, Instant.EPOCH, routing);
        assertThat(numbers.bring(new Assigned(Numbers.own(number), holding))).isTrue();
    }
}
