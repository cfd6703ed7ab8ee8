package dev.numberpool.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.BesideOthers;
import dev.numberpool.LocalDynamo;
import dev.numberpool.OnHistory;
import dev.numberpool.local.TemplateFunction;
import dev.numberpool.local.demo.DemoData;
import dev.numberpool.local.runtime.Cloud;
import dev.numberpool.local.runtime.EventNumber;
import dev.numberpool.local.runtime.FunctionProcess;
import dev.numberpool.local.runtime.Launch;
import dev.numberpool.local.runtime.Outcome;
import dev.numberpool.local.runtime.TaskRoot;
import io.micronaut.context.BeanContext;
import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Every function, as Lambda would run it, does what its event in {@code events/} asks for. */
@MicronautTest(startApplication = false, transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@BesideOthers
class ArtifactRunsTest implements OnHistory {

    /** These answer after their snapshot: of the API without and with a history, by the clock, the stream, SNS. */
    private static final Set<String> FROM_SNAPSHOT =
            Set.of("OrderPhoneNumbers", "GetMessages", "ReturnToStock", "RecordHistory", "ReceiveInboundMessage");

    /** Of Butter, of no operation, of a file, of the deployment, of the stream without a history. */
    private static final Set<String> ONE_OF_EACH_OTHER_KIND =
            Set.of("ListNumbersByStatus", "UnknownRoute", "ImportInventoryFile", "MigrateHistory", "FillBulkOrders");

    @Inject
    DemoData demo;

    @Inject
    BeanContext context;

    @Property(name = "numberpool.table")
    String table;

    @Property(name = "datasources.default.url")
    String history;

    private final Times times = new Times();
    private final GuardedDynamo dynamo = new GuardedDynamo();

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Cloud cloud;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Path task;

    @BeforeAll
    void fill() throws IOException {
        cloud = new Cloud(LocalDynamo.TEMPLATE, table, dynamo.address(), history);
        task = TaskRoot.unpacked();
        assertThat(demo.load()).isTrue();
        cloud.putInventoryFile();
    }

    @AfterAll
    void report() {
        cloud.close();
        dynamo.close();
        times.print();
    }

    @TestFactory
    Stream<DynamicTest> one_of_each_kind_answers_its_event() {
        return answered(ArtifactRunsTest::isOneOfItsKind);
    }

    @TestFactory
    @Tag("long")
    Stream<DynamicTest> each_of_the_others_answers_its_event() {
        return answered(function -> !isOneOfItsKind(function));
    }

    @Test
    void one_that_reaches_no_table_before_its_snapshot_says_so_in_a_line_and_starts() throws Exception {
        var function = LocalDynamo.TEMPLATE.function("OrderPhoneNumbers").orElseThrow();
        var settings = new HashMap<>(cloud.settings(function));
        settings.put("NUMBERPOOL_DYNAMODB_ENDPOINT", "http://127.0.0.1:1");

        try (var process = FunctionProcess.start(function, settings, Launch.forSnapshot(task))) {
            process.awaitSnapshot();

            assertThat(process.log().lines().filter(line -> line.contains("WARN")))
                    .singleElement()
                    .asString()
                    .contains("has not reached DynamoDB before the snapshot: java.net.ConnectException");
        }
    }

    private static boolean isOneOfItsKind(TemplateFunction function) {
        return FROM_SNAPSHOT.contains(function.name()) || ONE_OF_EACH_OTHER_KIND.contains(function.name());
    }

    private Stream<DynamicTest> answered(Predicate<TemplateFunction> which) {
        return LocalDynamo.TEMPLATE.functions().stream()
                .filter(which)
                .map(function -> DynamicTest.dynamicTest(function.name(), () -> answers(function)));
    }

    private void answers(TemplateFunction function) throws Exception {
        assertThat(new EventNumber(context).bring(function.name())).isTrue();
        boolean snapshot = FROM_SNAPSHOT.contains(function.name());
        int calls = dynamo.calls();
        int greetings = dynamo.greetings();
        var settings = cloud.settings(function);
        String event = cloud.event(function.name());
        long start = System.nanoTime();
        try (var process = FunctionProcess.start(
                function, settings, snapshot ? Launch.forSnapshot(task) : Launch.onDemand(task))) {
            if (snapshot) {
                process.awaitSnapshot();
                assertThat(dynamo.calls()).as("calls before the snapshot").isEqualTo(calls);
                assertThat(dynamo.greetings()).isEqualTo(greetings + 1);
                assertThat(Connections.to(dynamo.address()))
                        .as("open connections")
                        .isZero();
                assertThat(process.credentialsRead()).as("credentials read").isZero();
                start = System.nanoTime();
                process.restore();
            }
            answers(function, event, process, start);
        }
    }

    private void answers(TemplateFunction function, String event, FunctionProcess process, long start) {
        var first = process.invoke(event);
        times.cold(function.name(), start);

        assertThat(first).as(process.log()).isInstanceOf(Outcome.Answered.class);
        assertThat(((Outcome.Answered) first).json()).satisfies(json -> Expected.check(function, json));
        assertThat(process.log())
                .contains(Expected.logged(function.name()))
                .doesNotContain("WARN", "ERROR", "AccessDenied");
        AwsSample.of(function.name()).ifPresent(sample -> sample.check(process));
        times.warm(function.name(), process, event);
        WrittenLog.of(process.log()).assertTellsOf(function.name());
    }
}
