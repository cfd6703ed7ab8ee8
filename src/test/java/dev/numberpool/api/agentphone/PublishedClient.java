package dev.numberpool.api.agentphone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The client that the dialect's vendor publishes for Node. Its licence lets it be used, not passed on: it is installed
 * when the tests run, into the build's folder.
 *
 * @param server where it calls
 * @param key by which it calls
 * @see <a href="https://www.npmjs.com/package/agentphone">agentphone</a>
 */
record PublishedClient(URI server, String key) {

    private static final String PACKAGE = "agentphone@1.0.17";
    private static final Path FOLDER = Path.of("target/agentphone-client").toAbsolutePath();
    private static final Path SCRIPT = Path.of("src/test/node/call-agentphone.cjs");
    private static final int PATIENCE_IN_SECONDS = 120;

    /** Skips the tests where there is no Node, no npm, or no way to the package. */
    static void install() throws IOException, InterruptedException {
        assumeTrue(works("node", "--version"), "no node on the path");
        assumeTrue(works("npm", "--version"), "no npm on the path");
        assumeTrue(
                works(
                        "npm",
                        "install",
                        "--no-save",
                        "--no-audit",
                        "--no-fund",
                        "--ignore-scripts",
                        "--prefix",
                        FOLDER.toString(),
                        PACKAGE),
                PACKAGE + " cannot be installed: no way to npm's registry?");
    }

    /** What the client gives as {@code answer}; or as {@code status} and {@code body} what it throws. */
    String call(String resource, String operation, String request) throws IOException, InterruptedException {
        return call(resource, operation, request, "{}");
    }

    /** With more to the request: {@code headers}, {@code queryParams}. */
    String call(String resource, String operation, String request, String options)
            throws IOException, InterruptedException {
        var process = new ProcessBuilder("node", SCRIPT.toString(), resource, operation, request, options)
                .redirectErrorStream(true);
        process.environment()
                .putAll(Map.of(
                        "CLIENT", FOLDER.resolve("node_modules/agentphone").toString(),
                        "BASE_URL", server.toString(),
                        "TOKEN", key));
        var running = process.start();
        String told = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(running.waitFor()).as(told).isZero();
        return told;
    }

    /** Whatever it prints is kept in a file: nobody empties a pipe while it runs. */
    private static boolean works(String... command) throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        try {
            var process = new ProcessBuilder(List.of(command))
                    .redirectErrorStream(true)
                    .redirectOutput(FOLDER.resolve("output.txt").toFile())
                    .start();
            if (process.waitFor(PATIENCE_IN_SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly();
            return false;
        } catch (IOException _) {
            return false;
        }
    }
}
