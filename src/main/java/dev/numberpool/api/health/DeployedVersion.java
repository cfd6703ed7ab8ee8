package dev.numberpool.api.health;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The version of Numberpool, as the build has written it down beside the reference. */
@Singleton
final class DeployedVersion {

    private static final String FILE = "/docs/version.txt";

    private final String text;

    /** @throws IllegalStateException if the build has not written it */
    DeployedVersion() {
        try (InputStream bytes = DeployedVersion.class.getResourceAsStream(FILE)) {
            if (bytes == null) {
                throw new IllegalStateException(FILE + " is not there: ./mvnw process-test-classes makes it");
            }
            text = new String(bytes.readAllBytes(), UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As in {@code 1.2.0}. */
    String text() {
        return text;
    }
}
