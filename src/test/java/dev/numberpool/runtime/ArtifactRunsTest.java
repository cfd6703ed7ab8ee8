package dev.numberpool.runtime;

import static org.assertj.core.api.Assertions.assertThat;

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
        cloud = new Cloud(table, dynamo.address(), history);
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
    Stream<DynamicTest> it_answers_its_event() {
        return LocalDynamo.TEMPLATE.functions().stream()
                .map(function -> DynamicTest.dynamicTest(function.name(), () -> answers(function)));
    }

    private void answers(TemplateFunction function) throws Exception {
        assertThat(new EventNumber(context).bring(function.name())).isTrue();
        String event = cloud.event(function.name());
        long start = System.nanoTime();
        try (var process = FunctionProcess.start(function, cloud.settings(function), Launch.onDemand(task))) {
            var first = process.invoke(event);
            times.cold(function.name(), start);

            assertThat(first).as(process.log()).isInstanceOf(Outcome.Answered.class);
            assertThat(((Outcome.Answered) first).json()).satisfies(json -> Expected.check(function, json));
            assertThat(process.log()).doesNotContain("ERROR", "AccessDenied");
            AwsSample.of(function.name()).ifPresent(sample -> sample.check(process));
            times.warm(function.name(), process, event);
        }
    }
}
