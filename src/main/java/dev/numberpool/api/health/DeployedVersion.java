package dev.numberpool.api.health;

import dev.numberpool.api.BuiltFile;
import jakarta.inject.Singleton;

/** The version of Numberpool, as the build has written it down beside the reference. */
@Singleton
final class DeployedVersion {

    private static final String FILE = "/docs/version.txt";

    private final String text;

    /** @throws IllegalStateException if the build has not written it */
    DeployedVersion() {
        text = BuiltFile.read(FILE).text().strip();
    }

    /** As in {@code 1.2.0}. */
    String text() {
        return text;
    }
}
