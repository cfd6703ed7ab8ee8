package dev.numberpool.local.start;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.fixture.Patience;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The scripts in bin/ in a checkout of their own, whose Maven says no more than that it was called. */
public final class Checkout {

    private static final List<String> SCRIPTS =
            List.of("launch.bash", "local", "numberpool", "coldstart", "bench", "fuzz");

    private final Path home;

    private Checkout(Path home) {
        this.home = home;
    }

    /** In a new folder of the directory. */
    public static Checkout in(Path directory) throws IOException {
        var checkout =
                new Checkout(Files.createDirectories(directory.toRealPath().resolve("a checkout")));
        var _ = Files.createDirectories(checkout.path("bin"));
        for (String script : SCRIPTS) {
            var _ = Files.copy(Path.of("bin", script), checkout.path("bin/" + script));
        }
        var _ = Files.createDirectories(checkout.path("src/main"));
        var _ = Files.createDirectory(checkout.path("events"));
        var _ = Files.createDirectory(checkout.path("bin/help"));
        try (var help = Files.list(Path.of("bin/help"))) {
            for (Path text : help.toList()) {
                var _ = Files.copy(text, checkout.path(text.toString()));
            }
        }
        var _ = Files.copy(Path.of("pom.xml"), checkout.path("pom.xml"));
        var _ = Files.createFile(checkout.path("template.yaml"));
        checkout.maven("called");
        return checkout;
    }

    public Path path(String name) {
        return home.resolve(name);
    }

    /** Leaves behind what a build does, for the class path of this test. */
    public void build() throws IOException {
        Path target = path("target/local");
        LaunchFile.main(new String[] {target.toString(), "-XX:TieredStopAtLevel=1"});
        var _ = Files.writeString(target.resolve("built-in"), home + "\n");
        var _ = Files.createFile(path("target/numberpool.jar"));
    }

    void maven(String message) throws IOException {
        Path script = Files.writeString(path("mvnw"), "#!/bin/sh\necho '" + message + "'\nexit 1\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
    }

    Outcome run(Path script, String... options) throws Exception {
        return run(script, "", Map.of(), options);
    }

    /**
     * Runs it to its end, without a setting for AWS but these.
     *
     * @param input what it reads from standard input
     */
    public Outcome run(Path script, String input, Map<String, String> settings, String... options) throws Exception {
        Path errors = path("errors");
        var command = new ProcessBuilder(Stream.concat(Stream.of(script.toString()), Stream.of(options))
                        .toList())
                .directory(home.resolveSibling("").toFile())
                .redirectError(errors.toFile());
        command.environment().keySet().removeIf(name -> name.startsWith("AWS_") || name.startsWith("NUMBERPOOL_"));
        command.environment().putAll(settings);
        var process = command.start();
        try (var in = process.outputWriter(UTF_8)) {
            in.write(input);
        }
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(Patience.SECONDS, TimeUnit.SECONDS)).isTrue();
        return new Outcome(process.exitValue(), output, Files.readString(errors));
    }

    /** What a script came to. */
    public record Outcome(int status, String output, String errors) {}
}
