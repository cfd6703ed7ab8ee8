package dev.numberpool.local.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.numberpool.fixture.Patience;
import dev.numberpool.local.start.Checkout;
import dev.numberpool.local.start.LocalProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whoever pastes the blocks of README.md, one after another, gets the answers that are printed below them. {@link
 * ShownBlock#isRunHere} tells apart what cannot run here; {@link ShownBlockTest} holds that bash can read it.
 */
@Tag("process")
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PastedReadmeTest {

    private static final String API = "http://127.0.0.1:8080";
    private static final String DYNAMODB = "http://127.0.0.1:8000";
    private static final String POSTGRES = "postgresql://postgres:PASSWORD@127.0.0.1:5432/postgres";

    private final List<ShownBlock> blocks = ShownBlock.of("README.md", Files.readString(Path.of("README.md")));
    private final String commands = blocks.stream().map(ShownBlock::commands).collect(Collectors.joining());

    private final Deque<AutoCloseable> started = new ArrayDeque<>();

    @SuppressWarnings("NullAway.Init") // set before all tests
    private BashSession bash;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Map<String, String> own;

    PastedReadmeTest() throws IOException {}

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, InterruptedException {
        for (String program : List.of("bash", "curl", "sed")) {
            assumeTrue(BashSession.finds(program), "there is no " + program + " on the path");
        }
        Path project = project(folder);
        var local = LocalProcess.start("--port=0", "--in-memory");
        started.push(local);
        String api = local.address().toString();
        own = Map.of(API, api, DYNAMODB, local.told("DynamoDB on "), POSTGRES, local.told("PostgreSQL on "));
        bash = BashSession.start(project, folder);
        started.push(bash);
    }

    @AfterAll
    void stop() throws Exception {
        while (!started.isEmpty()) {
            started.pop().close();
        }
    }

    @TestFactory
    Stream<DynamicTest> every_block_runs_and_answers_as_is_printed() {
        assertThat(blocks).filteredOn(ShownBlock::isRunHere).hasSizeGreaterThan(30);
        assertThat(own.keySet()).allSatisfy(address -> assertThat(commands).contains(address));

        return blocks.stream()
                .filter(ShownBlock::isRunHere)
                .map(block -> dynamicTest(block.place() + " " + block.firstLine(), () -> paste(block)));
    }

    private void paste(ShownBlock block) throws IOException, InterruptedException {
        for (String program : block.programs()) {
            assumeTrue(BashSession.finds(program), "there is no " + program + " on the path");
        }
        var printed = new PrintedAnswer(block.answer(), block.json(), commands);
        var outcome = bash.paste(here(block.commands()));
        long end = System.nanoTime() + Duration.ofSeconds(Patience.SECONDS).toNanos();
        while (mayCome(block, outcome, printed) && System.nanoTime() < end) {
            outcome = bash.paste(here(block.commands()));
        }
        assertThat(outcome.failed())
                .as("what has failed, by: " + outcome.errors())
                .isEmpty();
        assertThat(printed.seenIn(outcome.output())).as(outcome.output()).isEqualTo(printed.lines());
    }

    /** The history follows the table: what is not there yet is asked for again. */
    private static boolean mayCome(ShownBlock block, BashSession.Outcome outcome, PrintedAnswer printed) {
        return block.readsHistory()
                && outcome.failed().isEmpty()
                && !printed.seenIn(outcome.output()).equals(printed.lines());
    }

    /** With the addresses of the test's own server in the place of those that are printed. */
    private String here(String commands) {
        String here = commands;
        for (var address : own.entrySet()) {
            here = here.replace(address.getKey(), address.getValue());
        }
        return here;
    }

    /** With the commands, which find the classes of this test, and the files that are named. */
    private static Path project(Path folder) throws IOException {
        var checkout = Checkout.in(folder);
        checkout.build();
        var _ = Files.createDirectory(checkout.path("samples"));
        for (String directory : List.of("events", "samples")) {
            try (var files = Files.list(Path.of(directory))) {
                for (Path file : files.toList()) {
                    var _ = Files.copy(file, checkout.path(file.toString()));
                }
            }
        }
        return checkout.path("");
    }
}
