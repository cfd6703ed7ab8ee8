package dev.numberpool.local.start;

import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Properties;

/**
 * Where the parts of a running bin/local are, for the commands that work on it: in a file that only this user can read,
 * named after the port of its DynamoDB. A bin/local that was killed leaves it behind, until the next one on that port.
 *
 * @param api the address of the API
 * @param history the JDBC URL of the history, with user and password
 */
public record LocalAddresses(URI api, String history) {

    private static final String API = "api";
    private static final String HISTORY = "history";

    /**
     * Writes the file.
     *
     * @param port of DynamoDB
     * @return deletes it
     */
    public AutoCloseable tell(int port) throws IOException {
        Path file = file(port);
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        var properties = new Properties();
        properties.setProperty(API, api.toString());
        properties.setProperty(HISTORY, history);
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, "a bin/local that runs");
        }
        return () -> Files.deleteIfExists(file);
    }

    /** Those of the bin/local whose DynamoDB has the port; empty if none has told them. */
    public static Optional<LocalAddresses> of(int port) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file(port))) {
            properties.load(reader);
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
        return Optional.of(
                new LocalAddresses(URI.create(properties.getProperty(API)), properties.getProperty(HISTORY)));
    }

    private static Path file(int port) throws IOException {
        return OwnDirectory.make(OwnDirectory.cache().resolve("local")).resolve(port + ".properties");
    }
}
