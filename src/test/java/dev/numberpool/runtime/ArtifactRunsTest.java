package dev.numberpool.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.fixture.LocalDynamo;
import dev.numberpool.fixture.OnHistory;
import dev.numberpool.local.demo.DemoData;
import dev.numberpool.local.runtime.EmulatedAws;
import dev.numberpool.local.runtime.EventNumber;
import dev.numberpool.local.runtime.FunctionProcess;
import dev.numberpool.local.runtime.InvocationOutcome;
import dev.numberpool.local.runtime.JvmLaunch;
import dev.numberpool.local.runtime.UnpackedArtifact;
import dev.numberpool.local.template.TemplateFunction;
import io.micronaut.context.BeanContext;
import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Every function, as Lambda would run it, does what its event in {@code events/} asks for. Functions of one kind are
 * asked in one process, each in its own role.
 */
@MicronautTest(startApplication = false, transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("process")
@Tag("artifact")
@ResourceLock("target/task")
class ArtifactRunsTest implements OnHistory {

    /** Kinds with these answer after their snapshot: of the API without and with a history, by the clock, stream, SNS. */
    private static final Set<String> FROM_SNAPSHOT =
            Set.of("OrderPhoneNumbers", "GetMessages", "ReturnToStock", "RecordHistory", "ReceiveInboundMessage");

    /**
     * Kinds with these are what a change to the core, the history or the settings breaks first; or no other test runs them
     * in their role.
     */
    private static final Set<String> MOST_TELLING =
            Set.of("OrderPhoneNumbers", "RecordHistory", "ImportInventoryFile", "ReceiveInboundMessage");

    @Inject
    DemoData demo;

    @Inject
    BeanContext context;

    @Property(name = "numberpool.table")
    String table;

    @Property(name = "datasources.default.url")
    String history;

    private final AnswerTimes times = new AnswerTimes();
    private final GuardedDynamo dynamo = new GuardedDynamo();

    @SuppressWarnings("NullAway.Init") // set before all tests
    private EmulatedAws cloud;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Path task;

    @SuppressWarnings("NullAway.Init") // set by the first function of each kind
    private FunctionProcess process;

    @BeforeAll
    void fill() throws IOException {
        cloud = new EmulatedAws(LocalDynamo.TEMPLATE, table, dynamo.address(), history);
        task = UnpackedArtifact.unpacked();
        assertThat(demo.load()).isTrue();
        cloud.putInventoryFile();
    }

    @AfterAll
    void report() {
        cloud.close();
        dynamo.close();
        times.print();
    }

    @Test
    void there_are_far_fewer_kinds_than_functions_and_each_function_is_of_one() {
        assertThat(kinds())
                .hasSizeLessThan(LocalDynamo.TEMPLATE.functions().size() / 2)
                .flatExtracting(FunctionKind::functions)
                .containsExactlyInAnyOrderElementsOf(LocalDynamo.TEMPLATE.functions());
    }

    @TestFactory
    Stream<DynamicContainer> every_function_of_the_most_telling_kinds_answers_its_event_in_a_process_of_its_kind() {
        return eachOf(kind -> kind.hasOneOf(MOST_TELLING));
    }

    @Tag("long")
    @TestFactory
    Stream<DynamicContainer> so_does_every_other_function() {
        return eachOf(kind -> !kind.hasOneOf(MOST_TELLING));
    }

    private Stream<DynamicContainer> eachOf(Predicate<FunctionKind> which) {
        return kinds().stream()
                .filter(which)
                .map(kind -> DynamicContainer.dynamicContainer(
                        "the kind of " + kind.first().name(),
                        Stream.of(
                                        Stream.of(DynamicTest.dynamicTest("starts", () -> start(kind))),
                                        kind.functions().stream().map(function -> test(kind, function)),
                                        Stream.of(DynamicTest.dynamicTest("ends", () -> process.close())))
                                .flatMap(tests -> tests)));
    }

    @Tag("long")
    @Test
    void one_that_reaches_no_table_before_its_snapshot_says_so_in_a_line_and_starts() throws Exception {
        var function = LocalDynamo.TEMPLATE.function("OrderPhoneNumbers").orElseThrow();
        var settings = new HashMap<>(cloud.settings(function));
        settings.put("NUMBERPOOL_DYNAMODB_ENDPOINT", "http://127.0.0.1:1");

        try (var unreached = FunctionProcess.start(function, settings, JvmLaunch.forSnapshot(task))) {
            unreached.awaitSnapshot();

            assertThat(unreached.log().lines().filter(line -> line.contains("WARN")))
                    .singleElement()
                    .asString()
                    .contains("has not reached DynamoDB before the snapshot: java.net.ConnectException")
                    .contains("\"function\":\"OrderPhoneNumbers\"")
                    .doesNotContain("\"operation\"", "aws_request_id");
        }
    }

    private List<FunctionKind> kinds() {
        return FunctionKind.of(LocalDynamo.TEMPLATE.functions(), cloud::settings);
    }

    private DynamicTest test(FunctionKind kind, TemplateFunction function) {
        return DynamicTest.dynamicTest(function.name(), () -> answers(kind, function));
    }

    private void start(FunctionKind kind) throws IOException {
        boolean snapshot = kind.hasOneOf(FROM_SNAPSHOT);
        int calls = dynamo.calls();
        int greetings = dynamo.greetings();
        times.start(kind.first().name());
        process = FunctionProcess.start(
                kind.first(), kind.settings(), snapshot ? JvmLaunch.forSnapshot(task) : JvmLaunch.onDemand(task));
        if (snapshot) {
            process.awaitSnapshot();
            try {
                assertThat(dynamo.calls()).as("calls before the snapshot").isEqualTo(calls);
                assertThat(dynamo.greetings()).isEqualTo(greetings + 1);
                assertThat(Connections.to(dynamo.address()))
                        .as("open connections")
                        .isZero();
                assertThat(process.credentialsRead()).as("credentials read").isZero();
            } finally { // or its functions would be waited for in vain
                times.start(kind.first().name());
                process.restore();
            }
        }
    }

    private void answers(FunctionKind kind, TemplateFunction function) throws IOException {
        assertThat(new EventNumber(context).bring(function.name())).isTrue();
        String event = cloud.event(function.name());
        int before = process.log().length();
        dynamo.give(kind.first().name(), function.name());

        var first = process.invoke(event);
        times.first(function.name());

        assertThat(first).as(process.log()).isInstanceOf(InvocationOutcome.Answered.class);
        assertThat(((InvocationOutcome.Answered) first).json()).satisfies(json -> Expected.check(function, json));
        assertThat(process.log().substring(before))
                .contains(Expected.logged(function.name()))
                .doesNotContain("ERROR", "AccessDenied");
        assertThat(process.log().substring(before).contains("WARN")).isEqualTo(Expected.warns(function.name()));
        AwsSample.of(function.name()).ifPresent(sample -> sample.check(process));
        times.warm(function.name(), process, event);
        var written = WrittenLog.of(process.log().substring(before));
        written.assertTellsOf(function.name());
        written.assertWrittenBy(kind.first().name());
    }
}
