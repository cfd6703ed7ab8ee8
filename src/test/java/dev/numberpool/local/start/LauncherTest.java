package dev.numberpool.local.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The scripts {@code bin/local}, {@code bin/numberpool}, {@code bin/coldstart}, {@code bin/bench} and {@code bin/fuzz}. */
@Tag("process")
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
    @CsvSource({
        "bin/local,      --stock=-1, bin/local cannot start: --stock is a number below zero",
        "bin/numberpool, --nonsense, see bin/numberpool --help",
        "bin/coldstart,  --nonsense, Usage: bin/coldstart",
        "bin/bench,      --nonsense, Usage: bin/bench",
        "bin/fuzz,       --nonsense, Usage: bin/fuzz"
    })
    void what_is_built_starts_from_anywhere_through_any_link(String script, String argument, String said)
            throws Exception {
        checkout.build();
        Path links = Files.createDirectory(directory.resolve("some links"));
        var _ = Files.createSymbolicLink(links.resolve("second"), checkout.path(script));
        Path first = Files.createSymbolicLink(links.resolve("first"), Path.of("second"));

        var outcome = checkout.run(first, argument);

        assertThat(outcome.errors()).contains(said);
        assertThat(outcome.status()).isNotZero();
    }

    @ParameterizedTest
    @CsvSource({
        "bin/local,      -h,                               local",
        "bin/local,      --in-memory --help,               local",
        "bin/coldstart,  GetNumber --help,                 coldstart",
        "bin/bench,      search --sizes 1000 -h,           bench-search",
        "bin/fuzz,       --requests 10 -h,                 fuzz",
        "bin/numberpool, --help,                           numberpool",
        "bin/numberpool, no such command --help,           numberpool",
        "bin/numberpool, key --help,                       numberpool-key",
        "bin/numberpool, --table any organization open -h, numberpool-organization-open"
    })
    void help_takes_no_build(String script, String arguments, String help) throws Exception {
        var outcome = checkout.run(checkout.path(script), arguments.split(" "));

        assertThat(outcome)
                .isEqualTo(new Checkout.Outcome(0, Files.readString(Path.of("bin/help", help + ".txt")), ""));
    }

    @ParameterizedTest
    @CsvSource({"bin/local, --version", "bin/numberpool, key create -V", "bin/coldstart, -V", "bin/bench, search -V"})
    void so_does_the_version_which_is_that_of_the_pom(String script, String arguments) throws Exception {
        var pom = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new File("pom.xml"));
        String version = XPathFactory.newInstance().newXPath().evaluate("/project/version", pom);

        var outcome = checkout.run(checkout.path(script), arguments.split(" "));

        assertThat(outcome).isEqualTo(new Checkout.Outcome(0, "numberpool " + version + "\n", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bin/local", "bin/numberpool", "bin/coldstart", "bin/bench", "bin/fuzz"})
    void what_has_changed_is_built_first(String script) throws Exception {
        checkout.build();
        Path changed = Files.writeString(checkout.path("src/New.java"), "class New {}");
        var _ = Files.setLastModifiedTime(changed, FileTime.from(Instant.now().plusSeconds(1)));

        var outcome = checkout.run(checkout.path(script), "--nonsense");

        assertThat(outcome.errors().lines())
                .hasSize(2)
                .first()
                .asString()
                .endsWith("log in " + checkout.path("target/local/build.log"));
        assertThat(outcome.errors().lines()).last().isEqualTo("called");
        assertThat(outcome.status()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[ERROR] Could not transfer artifact io.micronaut:parent:pom:1 from/to central: Connection refused",
                "[FATAL] Cannot access central in offline mode and the artifact has not been downloaded from it before",
                "wget: Failed to fetch https://repo.maven.apache.org/maven2/apache-maven-bin.zip"
            })
    void without_a_network_it_says_so(String said) throws Exception {
        checkout.maven(said);

        var outcome = checkout.run(checkout.path("bin/local"));

        assertThat(outcome.errors().lines())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("bin/local needs the network to build")
                .endsWith("log in " + checkout.path("target/local/build.log"));
        assertThat(outcome.status()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bin/local", "bin/numberpool", "bin/coldstart", "bin/bench", "bin/fuzz"})
    void without_a_jdk_25_it_says_so(String script) throws Exception {
        checkout.maven("[ERROR] Failed to execute goal toolchains:3.2.0 (numberpool-needs-a-JDK-25-or-newer)");

        var outcome = checkout.run(checkout.path(script));

        assertThat(outcome.errors().lines()).last().asString().startsWith(script + " needs a JDK 25 or newer");
        assertThat(outcome.status()).isEqualTo(1);
    }

    @Test
    void of_a_build_that_fails_for_another_reason_the_errors_are_shown() throws Exception {
        checkout.maven("""
                [INFO] --- toolchains:3.2.0:select-jdk-toolchain (numberpool-needs-a-JDK-25-or-newer) @ numberpool ---
                [WARNING] Could not transfer metadata
                [ERROR] New.java:[1,7] class, interface, enum, or record expected""");

        var outcome = checkout.run(checkout.path("bin/local"));

        assertThat(outcome.errors().lines())
                .hasSize(2)
                .last()
                .isEqualTo("[ERROR] New.java:[1,7] class, interface, enum, or record expected");
        assertThat(outcome.status()).isEqualTo(1);
    }
}
