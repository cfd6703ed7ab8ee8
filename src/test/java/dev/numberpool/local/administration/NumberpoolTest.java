package dev.numberpool.local.administration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.fixture.LocalDynamo;
import dev.numberpool.local.administration.Terminal.Outcome;
import dev.numberpool.local.http.HttpAnswer;
import dev.numberpool.local.http.LoopbackServer;
import dev.numberpool.local.start.Bound;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What all commands have in common. */
@Tag(LocalDynamo.TAG)
@Tag("slow")
class NumberpoolTest {

    private static final String SHOW = "organization show org_acme";
    private static final Pattern SHOWN = Pattern.compile("\\bnp ([a-z]+ [a-z]+) ");
    private static final String DENIED = """
            {"__type":"com.amazon.coral.service#AccessDeniedException","Message":"not authorized: GetItem"}""";

    static Stream<String> everyCommand() {
        return names(Numberpool.commandLine(Optional::empty));
    }

    @Test
    void the_readme_shows_every_command_as_it_is() throws IOException {
        var shown = SHOWN.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(found -> "bin/numberpool " + found.group(1))
                .distinct();

        assertThat(shown)
                .containsExactlyInAnyOrderElementsOf(everyCommand()
                        .filter(name -> name.split(" ").length == 3)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("everyCommand")
    void every_command_has_help(String name) {
        var outcome = Terminal.with("--help").run(arguments(name));

        assertThat(outcome.status()).isZero();
        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.output()).first().asString().startsWith("Usage: " + name + " ");
        assertThat(outcome.output())
                .anyMatch(line -> line.contains("--table"))
                .anyMatch(line -> line.contains("--endpoint-url"))
                .anyMatch(line -> line.contains("--region"));
    }

    @Test
    void the_version_is_told() {
        var outcome = Terminal.with("--version").run(List.of());

        assertThat(outcome.status()).isZero();
        assertThat(outcome.output()).singleElement().asString().startsWith("numberpool ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"organization", "organization opne org_acme", "organization show", SHOW + " --tabel x"})
    void what_is_no_command_is_one_line_that_says_where_to_look(String command) {
        var outcome = Terminal.with().run(command);

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.output()).isEmpty();
        assertThat(outcome.errors())
                .singleElement()
                .asString()
                .startsWith("bin/numberpool: ")
                .contains("(see bin/numberpool organization");
    }

    @ParameterizedTest
    @CsvSource({
        "organizatoin show org_acme, organization",
        "organization opne org_acme, open",
        "number shwo +14155550100, show",
        "organization show org_acme --tabel=x, --table"
    })
    void what_is_nearly_a_command_or_an_option_is_answered_with_it(String command, String meant) {
        assertThat(Terminal.with().run(command).errors())
                .singleElement()
                .asString()
                .contains("did you mean " + meant);
    }

    @Test
    void the_options_may_come_first() {
        String table = LocalDynamo.newTable();

        var outcome =
                Terminal.with().run("--endpoint-url=%s --table=%s %s".formatted(LocalDynamo.endpoint(), table, SHOW));

        assertThat(outcome.errors()).singleElement().asString().contains("there is no organization org_acme");
    }

    @Test
    void a_table_that_is_not_there_is_named() {
        var outcome = Terminal.on("nowhere").run(SHOW);

        assertThat(outcome).isEqualTo(Outcome.notDone("there is no table nowhere at " + LocalDynamo.endpoint()));
    }

    @Test
    void the_table_of_a_bin_local_need_not_be_named() {
        var outcome = Terminal.with("--endpoint-url=" + LocalDynamo.endpoint()).run(SHOW);

        assertThat(outcome.errors()).singleElement().asString().contains("there is no table NumbersTable at ");
    }

    @Test
    void where_no_dynamodb_listens_it_is_said() {
        String nobody = freeAddress();

        var outcome = Terminal.with("--endpoint-url=" + nobody).run(SHOW);

        assertRefused(outcome, "no DynamoDB answers at " + nobody + ": ", "Connection refused");
    }

    @Test
    void where_something_else_listens_it_is_said() {
        try (var server = Bound.server()) {
            server.serve(Map.of("/", _ -> HttpAnswer.message(404)));

            var outcome = Terminal.with("--endpoint-url=" + server.address()).run(SHOW);

            assertRefused(outcome, "no DynamoDB answers at " + server.address() + ": ", "HTTP status 404");
        }
    }

    @Test
    void what_dynamodb_does_not_allow_is_told_in_its_words() {
        try (var server = Bound.server()) {
            server.serve(Map.of("/", _ -> HttpAnswer.json(400, DENIED.getBytes(UTF_8))));

            var outcome = Terminal.with("--endpoint-url=" + server.address()).run(SHOW);

            assertRefused(outcome, server.address() + " refuses: ", "not authorized: GetItem");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:8000", "localhost:8000", "http:// ", "8000"})
    void what_is_no_address_is_a_mistake(String address) {
        var outcome = Terminal.with("--endpoint-url=" + address).run(SHOW);

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.errors()).singleElement().asString().contains("as http://127.0.0.1:8000");
    }

    private static void assertRefused(Outcome outcome, String... parts) {
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.output()).isEmpty();
        assertThat(outcome.errors()).singleElement().asString().contains(parts);
    }

    private static Stream<String> names(CommandLine command) {
        return Stream.concat(
                Stream.of(command.getCommandSpec().qualifiedName()),
                command.getSubcommands().values().stream().flatMap(NumberpoolTest::names));
    }

    private static List<String> arguments(String name) {
        return Stream.of(name.split(" ")).skip(1).toList();
    }

    private static String freeAddress() {
        try (LoopbackServer server = Bound.server()) {
            return server.address().toString();
        }
    }
}
