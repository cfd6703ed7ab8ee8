package dev.numberpool.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The scripts {@code bin/local}, {@code bin/numberpool} and {@code bin/coldstart}. */
class LauncherTest {

    @TempDir
    Path directory;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Checkout checkout;

    @BeforeEach
    void checkOut() throws IOException {
        checkout = Checkout.in(directory);
    }

    @ParameterizedTest
    @CsvSource({"bin/local, --inventory", "bin/numberpool, organization", "bin/coldstart, --rounds"})
    void what_is_built_starts_from_anywhere_through_any_link(String script, String help) throws Exception {
        checkout.build();
        Path links = Files.createDirectory(directory.resolve("some links"));
        var _ = Files.createSymbolicLink(links.resolve("second"), checkout.path(script));
        Path first = Files.createSymbolicLink(links.resolve("first"), Path.of("second"));

        var outcome = checkout.run(first, "--help");

        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.output()).startsWith("Usage: " + script + " ").contains(help);
        assertThat(outcome.status()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bin/local", "bin/numberpool", "bin/coldstart"})
    void what_has_changed_is_built_first(String script) throws Exception {
        checkout.build();
        Path changed = Files.writeString(checkout.path("src/New.java"), "class New {}");
        var _ = Files.setLastModifiedTime(changed, FileTime.from(Instant.now().plusSeconds(1)));

        var outcome = checkout.run(checkout.path(script), "--help");

        assertThat(outcome.errors().lines()).hasSize(2).last().isEqualTo("called");
        assertThat(outcome.status()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bin/local", "bin/numberpool", "bin/coldstart"})
    void without_a_jdk_25_it_says_so(String script) throws Exception {
        checkout.maven("numberpool-needs-a-JDK-25-or-newer");

        var outcome = checkout.run(checkout.path(script));

        assertThat(outcome.errors().lines()).last().asString().startsWith(script + " needs a JDK 25 or newer");
        assertThat(outcome.status()).isEqualTo(1);
    }
}
