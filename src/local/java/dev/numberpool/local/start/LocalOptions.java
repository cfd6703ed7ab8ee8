package dev.numberpool.local.start;

import dev.numberpool.local.stock.FileOptions;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command line's options. */
public final class LocalOptions {

    private static final int HIGHEST_PORT = 65_535;

    /** As a browser sends it, without a path; or all of them, or all of a scheme. */
    private static final Pattern ORIGIN =
            Pattern.compile("\\*|https?://(\\*|[a-z0-9.-]+(:[0-9]{1,5})?|\\[[0-9a-f:]+](:[0-9]{1,5})?)");

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "${env:PORT:-8080}",
            description = "Port of the API on 127.0.0.1; 0 for any that is free (default: $$PORT, or 8080).")
    int port;

    @Option(
            names = "--dynamodb-port",
            paramLabel = "N",
            description = "Serve the embedded DynamoDB on this port of 127.0.0.1 too.")
    int dynamoPort;

    @Option(
            names = "--dynamodb-address",
            paramLabel = "ADDRESS",
            description = "Serve it on that port of this address too, as Docker's 172.17.0.1, for containers.")
    Optional<InetAddress> dynamoAddress = Optional.empty();

    @Option(
            names = "--dynamodb-endpoint",
            paramLabel = "URL",
            description = "Serve on the DynamoDB there instead of the embedded one; the table is made if it is missing."
                    + " Not together with --dynamodb-port and --dynamodb-address, which serve the embedded one."
                    + " --data then keeps the history alone.")
    Optional<String> dynamoEndpoint = Optional.empty();

    @Option(
            names = "--postgres-port",
            paramLabel = "N",
            defaultValue = "0",
            description = "Serve the embedded PostgreSQL on this port of 127.0.0.1 (default: any that is free).")
    int postgresPort;

    @ArgGroup
    Storage storage = new Storage();

    @Option(names = "--no-demo", description = "Do not load the demo data.")
    boolean withoutDemo;

    @Option(
            names = "--stock",
            paramLabel = "N",
            defaultValue = "0",
            description = "Add N generated numbers of all area codes.")
    int stock;

    @Option(
            names = "--inventory",
            paramLabel = "FILE.csv",
            description = "Import a carrier's inventory file. May be given several times.")
    List<Path> inventories = List.of();

    @Mixin
    FileOptions inventoryFiles = new FileOptions();

    @Option(
            names = "--allow-origin",
            paramLabel = "ORIGIN",
            description =
                    "Let scripts of web pages of this origin call the API, as http://localhost:5173; * for any. May be"
                            + " given several times. In the cloud it is the parameter AllowedOrigins.")
    List<String> allowedOrigins = List.of();

    @ArgGroup
    Printed printed = new Printed();

    /** What is printed of each request: a line to be read, if nothing else is asked for. */
    static final class Printed {

        @Option(names = "--quiet", description = "Print nothing of the requests.")
        boolean nothing;

        @Option(names = "--json", description = "Print for each request the line that its function logs in the cloud.")
        boolean json;
    }

    /** Where the data is kept: in a directory or nowhere. */
    static final class Storage {

        @Option(names = "--data", paramLabel = "DIR", description = "Keep the data there (default: .numberpool here).")
        @Nullable
        Path directory;

        @Option(names = "--in-memory", description = "Forget the data at the end.")
        boolean inMemory;
    }

    Path dataDirectory(Path home) {
        Path chosen = storage.directory;
        return chosen == null
                ? home.resolve(".numberpool")
                : chosen.toAbsolutePath().normalize();
    }

    /** @throws CannotStart if a port is none or missing, or a file cannot be read: known before anything is loaded */
    public void require() throws CannotStart {
        requirePort("--port", port);
        requirePort("--dynamodb-port", dynamoPort);
        requirePort("--postgres-port", postgresPort);
        if (dynamoAddress.isPresent() && dynamoPort == 0) {
            throw new CannotStart("--dynamodb-address is of no use without --dynamodb-port");
        }
        if (dynamoEndpoint.isPresent() && dynamoPort != 0) {
            throw new CannotStart("--dynamodb-port serves the embedded DynamoDB: not with --dynamodb-endpoint");
        }
        if (stock < 0) {
            throw new CannotStart("--stock is a number below zero");
        }
        requireOrigins();
        requireInventories();
    }

    private void requireOrigins() throws CannotStart {
        for (String origin : allowedOrigins) {
            if (!ORIGIN.matcher(origin).matches()) {
                throw new CannotStart("--allow-origin is no origin, as https://app.example.com: " + origin);
            }
        }
    }

    private static void requirePort(String option, int port) throws CannotStart {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new CannotStart("%s is not from 0 to %d".formatted(option, HIGHEST_PORT));
        }
    }

    private void requireInventories() throws CannotStart {
        for (Path file : inventories) {
            if (Files.isDirectory(file) || !Files.isReadable(file)) {
                throw new CannotStart("no file " + file + " that can be read: see --inventory");
            }
        }
    }
}
