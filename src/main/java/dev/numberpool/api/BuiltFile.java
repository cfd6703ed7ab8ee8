package dev.numberpool.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.numberpool.core.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** What the build has made, as a text on the class path. */
public record BuiltFile(String text) {

    /**
     * @param path on the class path, {@code /docs/version.txt}
     * @throws IllegalStateException if the build has not made it
     */
    public static BuiltFile read(String path) {
        try (InputStream bytes = BuiltFile.class.getResourceAsStream(path)) {
            if (bytes == null) {
                throw new IllegalStateException(path + " is not there: ./mvnw process-test-classes makes it");
            }
            return new BuiltFile(new String(bytes.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The SHA-256 of its UTF-8, in hexadecimal. */
    public String sha256() {
        return Sha256.hex(text);
    }
}
