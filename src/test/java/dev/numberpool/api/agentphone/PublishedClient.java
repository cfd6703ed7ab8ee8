package dev.numberpool.api.agentphone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * The client that the dialect's vendor publishes for Node, as {@link InstalledClient} has installed it.
 *
 * @param server where it calls
 * @param key by which it calls
 * @see <a href="https://www.npmjs.com/package/agentphone">agentphone</a>
 */
record PublishedClient(URI server, String key) {

    private static final Path SCRIPT = Path.of("src/test/node/call-agentphone.cjs");

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
                        "CLIENT",
                                InstalledClient.FOLDER
                                        .resolve("node_modules/agentphone")
                                        .toString(),
                        "BASE_URL", server.toString(),
                        "TOKEN", key));
        var running = process.start();
        String told = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(running.waitFor()).as(told).isZero();
        return told;
    }
}
