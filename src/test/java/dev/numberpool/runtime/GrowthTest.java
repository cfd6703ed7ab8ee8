package dev.numberpool.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.fixture.LocalDynamo;
import dev.numberpool.local.runtime.FunctionProcess;
import dev.numberpool.local.runtime.InvocationOutcome;
import dev.numberpool.local.runtime.JvmLaunch;
import dev.numberpool.local.runtime.UnpackedArtifact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A function that has answered many requests is as large as one that has answered few. */
@Tag("long")
@Tag("process")
@Tag("artifact")
@ResourceLock("target/task")
class GrowthTest {

    private static final int SOME = 100;
    private static final int MANY = 3_000;

    /** Nobody is asked for it: no operation has the path. */
    private static final Map<String, String> SETTINGS =
            Map.of("NUMBERPOOL_TABLE", "none", "NUMBERPOOL_DYNAMODB_ENDPOINT", "http://127.0.0.1:1");

    @Test
    void after_3000_requests_no_more_beans_contexts_or_anything_else_are_alive_than_after_100() throws Exception {
        var function = LocalDynamo.TEMPLATE.function("UnknownRoute").orElseThrow();
        try (var process = FunctionProcess.start(function, SETTINGS, JvmLaunch.onDemand(UnpackedArtifact.unpacked()))) {
            answer(0, SOME, process);
            var before = LiveObjects.of(process);

            answer(SOME, MANY, process);

            var after = LiveObjects.of(process);
            assertThat(before.count(GrowthTest::isBeanDefinition)).isGreaterThan(100);
            assertThat(after.count(GrowthTest::isBeanDefinition))
                    .as("bean definitions")
                    .isEqualTo(before.count(GrowthTest::isBeanDefinition));
            assertThat(before.count(GrowthTest::isLambdaContext)).isPositive();
            assertThat(after.count(GrowthTest::isLambdaContext))
                    .as("contexts of Lambda")
                    .isEqualTo(before.count(GrowthTest::isLambdaContext));
            assertThat(after.moreThan(before))
                    .as("classes with another instance for every second request")
                    .allSatisfy((name, more) -> assertThat(more).as(name).isLessThan((MANY - SOME) / 2));
        }
    }

    /** Each of another path, query, key and media type. */
    private static void answer(int first, int end, FunctionProcess process) throws IOException {
        String event = Files.readString(Path.of("events/unknown-route.json"));
        for (int i = first; i < end; i++) {
            var outcome = process.invoke(event.replace("/v1/phone-number\"", "/v1/nowhere/" + i + "\"")
                    .replace("\"rawQueryString\": \"\"", "\"rawQueryString\": \"a" + i + "=" + i + "\"")
                    .replace("am_live_demo_full", "am_live_" + i)
                    .replace("\"accept\": \"application/json\"", "\"content-type\": \"application/x" + i + "\""));
            assertThat(outcome).isInstanceOf(InvocationOutcome.Answered.class);
            assertThat(((InvocationOutcome.Answered) outcome).json()).contains("\"statusCode\":404");
        }
    }

    /** One that the processor of annotations has made, or one that was registered at runtime. */
    private static boolean isBeanDefinition(String name) {
        return name.endsWith("BeanDefinition") || name.endsWith("$Definition");
    }

    private static boolean isLambdaContext(String name) {
        return name.endsWith(".LambdaContext");
    }
}
