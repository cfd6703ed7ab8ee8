package dev.numberpool.local.reference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.numberpool.api.OnGateway;
import dev.numberpool.fixture.OnHistory;
import dev.numberpool.local.demo.DemoData;
import dev.numberpool.local.reference.document.CurlExample;
import dev.numberpool.local.reference.document.DescribedOperation;
import dev.numberpool.local.reference.document.PublishedApi;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Pasted into a shell, every example in curl is understood. */
@Tag("process")
class CurlExamplesTest extends OnGateway implements OnHistory {

    private static final int PATIENCE_SECONDS = 60;

    @Inject
    private DemoData demo;

    @BeforeAll
    void fill() {
        assumeTrue(
                Stream.of("/usr/bin/curl", "/bin/curl").map(Path::of).anyMatch(Files::isExecutable),
                "there is no curl to paste the examples for");
        assertThat(demo.load()).isTrue();
    }

    @TestFactory
    Stream<DynamicTest> it_is_done_or_what_its_path_names_is_not_there() {
        return PublishedApi.all().stream()
                .flatMap(api -> operations(api).stream())
                .map(operation -> DynamicTest.dynamicTest(operation.id(), () -> {
                    var example = new CurlExample(operation, address());
                    String answer = paste(example.text() + " -w '\\n%{http_code}'");
                    String status = answer.substring(answer.length() - 3);
                    assertThat(status).as(answer).matches(example.namesSomething() ? "2..|400|404|409" : "2..");
                    if (status.equals("400")) {
                        assertThat(answer).contains("is not assigned to this agent");
                    }
                }));
    }

    private static List<DescribedOperation> operations(PublishedApi api) {
        try {
            return Rendered.document(api).operations();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String paste(String text) throws IOException, InterruptedException {
        var shell =
                new ProcessBuilder("bash", "-c", text).redirectErrorStream(true).start();
        String printed = new String(shell.getInputStream().readAllBytes(), UTF_8);
        assertThat(shell.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        return printed;
    }
}
