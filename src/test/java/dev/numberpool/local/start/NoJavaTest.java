package dev.numberpool.local.start;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The scripts on a machine without a java that could run Maven: each says so in one line, before it begins to build. */
@Tag("process")
class NoJavaTest {

    /** All that the scripts use before they build. */
    private static final List<String> COMMANDS = List.of("env", "bash", "basename", "dirname", "readlink", "sed");

    @TempDir
    Path directory;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Checkout checkout;

    @BeforeEach
    void checkOut() throws IOException {
        checkout = Checkout.in(directory);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bin/local", "bin/numberpool", "bin/coldstart", "bin/bench", "bin/fuzz"})
    void without_a_java_it_says_what_to_install(String script) throws Exception {
        Path commands = Files.createDirectory(directory.resolve("commands"));
        for (String command : COMMANDS) {
            var _ = Files.createSymbolicLink(commands.resolve(command), find(command));
        }

        var outcome = checkout.run(
                checkout.path(script), "", Map.of("PATH", commands.toString(), "JAVA_HOME", ""), "--nonsense");

        assertRefused(outcome, script + " needs a java to build with, and finds none: install a JDK 25");
    }

    @Test
    void a_home_without_a_java_is_named() throws Exception {
        var outcome = run(directory.resolve("nowhere"));

        assertRefused(outcome, "bin/local needs a java to build with, and there is none in JAVA_HOME=" + directory);
    }

    @ParameterizedTest
    @CsvSource({"1.8.0_392, 1", "11.0.21, 11", "16, 16"})
    void a_java_that_is_too_old_is_named_with_its_version(String version, String shown) throws Exception {
        Path home = directory.resolve("old");
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        var _ = Files.writeString(java, "#!/bin/sh\necho 'openjdk version \"" + version + "\" 2023-10-17' >&2\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();

        var outcome = run(home);

        assertRefused(
                outcome,
                "bin/local needs a java of version 17 or newer to build with, and " + java + " is " + shown
                        + ": install a JDK 25");
    }

    private Checkout.Outcome run(Path javaHome) throws Exception {
        return checkout.run(checkout.path("bin/local"), "", Map.of("JAVA_HOME", javaHome.toString()), "--nonsense");
    }

    private static void assertRefused(Checkout.Outcome outcome, String reason) {
        assertThat(outcome.errors()).startsWith(reason).hasLineCount(1);
        assertThat(outcome.output()).isEmpty();
        assertThat(outcome.status()).isEqualTo(1);
    }

    private static Path find(String command) {
        return Stream.of(requireNonNull(System.getenv("PATH")).split(File.pathSeparator))
                .map(directory -> Path.of(directory, command))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }
}
