package dev.numberpool.local.runtime;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.numberpool.local.template.TemplateFunction;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("process")
class FunctionProcessTest {

    @Test
    void a_function_that_gives_no_answer_is_not_waited_for_any_longer(@TempDir Path directory) throws Exception {
        var function =
                new TemplateFunction("Silent", Silent.class.getName(), Map.of(), Duration.ofSeconds(1), List.of());
        try (var process = FunctionProcess.start(function, Map.of(), launch(directory), Duration.ofMillis(1))) {

            assertThatExceptionOfType(NotInTime.class)
                    .isThrownBy(() -> process.invoke("{}"))
                    .withMessageStartingWith("no answer within 0 s\n");
        }
    }

    private static JvmLaunch launch(Path directory) {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var all = Stream.of(classPath.split(File.pathSeparator)).map(Path::of).toList();
        return new JvmLaunch(JvmLaunch.Start.ON_DEMAND, List.of(), all, directory);
    }

    /** Never answers. */
    public static final class Silent implements RequestHandler<Object, Object> {

        @Override
        public Object handleRequest(Object event, Context context) {
            try {
                new CountDownLatch(1).await();
                throw new IllegalStateException("nobody counts down");
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
