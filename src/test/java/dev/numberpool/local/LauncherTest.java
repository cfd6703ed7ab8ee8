package dev.numberpool.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code bin/local} in a checkout of its own, whose Maven says no more than that it was called. */
class LauncherTest {

    @TempDir
    Path directory;

    private Path home = Path.of("");

    @BeforeEach
    void checkOut() throws IOException {
        home = Files.createDirectories(directory.toRealPath().resolve("a checkout"));
        Path script = Files.createDirectory(home.resolve("bin")).resolve("local");
        assertThat(Files.copy(Path.of("bin/local"), script).toFile().setExecutable(true))
                .isTrue();
        var _ = Files.createDirectories(home.resolve("src"));
        for (String file : new String[] {"pom.xml", "template.yaml"}) {
            var _ = Files.createFile(home.resolve(file));
        }
        maven("called");
    }

    @Test
    void what_is_built_starts_from_anywhere_through_any_link() throws Exception {
        build();
        Path links = Files.createDirectory(directory.resolve("some links"));
        var _ = Files.createSymbolicLink(links.resolve("second"), home.resolve("bin/local"));
        Path first = Files.createSymbolicLink(links.resolve("first"), Path.of("second"));

        var outcome = run(first, "--help");

        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.output()).startsWith("Usage: bin/local ").contains("--inventory", "--dynamodb-port");
        assertThat(outcome.status()).isZero();
    }

    @Test
    void what_has_changed_is_built_first() throws Exception {
        build();
        Path changed = Files.writeString(home.resolve("src/New.java"), "class New {}");
        var _ = Files.setLastModifiedTime(changed, FileTime.from(Instant.now().plusSeconds(1)));

        var outcome = run(home.resolve("bin/local"), "--help");

        assertThat(outcome.errors().lines()).hasSize(2).last().isEqualTo("called");
        assertThat(outcome.status()).isEqualTo(1);
    }

    @Test
    void without_a_jdk_25_it_says_so() throws Exception {
        maven("numberpool-needs-a-JDK-25-or-newer");

        var outcome = run(home.resolve("bin/local"));

        assertThat(outcome.errors().lines()).last().asString().startsWith("bin/local needs a JDK 25 or newer");
        assertThat(outcome.status()).isEqualTo(1);
    }

    /** What a build leaves behind, for the class path of this test. */
    private void build() throws IOException {
        Path target = home.resolve("target/local");
        LaunchFile.main(new String[] {target.toString(), "-XX:TieredStopAtLevel=1"});
        var _ = Files.writeString(target.resolve("built-in"), home + "\n");
    }

    private void maven(String message) throws IOException {
        Path script = Files.writeString(home.resolve("mvnw"), "#!/bin/sh\necho " + message + "\nexit 1\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
    }

    private Outcome run(Path script, String... options) throws Exception {
        var command = new ProcessBuilder(new ArrayList<>(List.of(options)));
        command.command().addFirst(script.toString());
        Path errors = directory.resolve("errors");
        var process = command.directory(directory.toFile())
                .redirectError(errors.toFile())
                .start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Outcome(process.exitValue(), output, Files.readString(errors));
    }

    private record Outcome(int status, String output, String errors) {}
}
