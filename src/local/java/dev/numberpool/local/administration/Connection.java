package dev.numberpool.local.administration;

import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.organization.Organization;
import dev.numberpool.core.organization.Organizations;
import dev.numberpool.local.dynamodb.AnyCredentials;
import dev.numberpool.local.dynamodb.NumbersTable;
import dev.numberpool.local.start.LocalAddresses;
import dev.numberpool.local.start.LocalTimeouts;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.LambdaApplicationContextBuilder;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Which table, and where: the options that all commands have. */
public final class Connection {

    private static final String WHICH =
            "which table? Name it by --table or $NUMBERPOOL_TABLE, or that of a bin/local by --endpoint-url";

    private static final String HISTORY = "datasources.default.url";

    private static final Map<String, Object> BRIEFLY =
            Map.of("numberpool.dynamodb.call-timeout", "5s", "numberpool.dynamodb.attempts", "10");

    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

    @Option(
            names = "--table",
            scope = ScopeType.INHERIT,
            paramLabel = "NAME",
            defaultValue = "${env:NUMBERPOOL_TABLE}",
            description =
                    "The table: the stack's output TableName (default: $$NUMBERPOOL_TABLE, or that of bin/local).")
    @Nullable
    String table;

    @Option(
            names = "--endpoint-url",
            scope = ScopeType.INHERIT,
            paramLabel = "URL",
            description =
                    "Another DynamoDB than AWS's: that of bin/local --dynamodb-port N is http://127.0.0.1:N, and needs no"
                            + " credentials.")
    @Nullable
    URI endpoint;

    @Option(
            names = "--region",
            scope = ScopeType.INHERIT,
            paramLabel = "REGION",
            description = "The region of the table (default: as the AWS CLI has it).")
    @Nullable
    String region;

    @Option(
            names = "--history",
            scope = ScopeType.INHERIT,
            paramLabel = "HOST",
            defaultValue = "${env:NUMBERPOOL_HISTORY}",
            description =
                    "Where the history is: the stack's output HistoryEndpoint (default: $$NUMBERPOOL_HISTORY, or that of"
                            + " bin/local).")
    @Nullable
    String history;

    /**
     * For a call or two, and somebody who waits for them.
     *
     * @throws CommandRefused if nobody has said which table
     */
    OpenTable open() throws CommandRefused {
        return open(BRIEFLY);
    }

    /**
     * With the history, if somebody has said where it is, or the table is that of a bin/local.
     *
     * @throws CommandRefused if nobody has said which table
     */
    public OpenTable openWithHistory() throws CommandRefused {
        var settings = new HashMap<>(BRIEFLY);
        historyUrl().ifPresent(url -> settings.put(HISTORY, url));
        return open(settings);
    }

    /** For many writes: a new table takes some minutes to grow to them. */
    OpenTable openPatiently() throws CommandRefused {
        return open(Map.of());
    }

    /** The table's name, and where it is. */
    @Override
    public String toString() {
        return tableName().orElse("") + " at " + place();
    }

    /** Where DynamoDB is. */
    String place() {
        return endpoint == null ? "AWS" + (region == null ? "" : " in " + region) : endpoint.toString();
    }

    private OpenTable open(Map<String, Object> settings) throws CommandRefused {
        var properties = new HashMap<>(settings);
        properties.put("numberpool.table", tableName().orElseThrow(() -> new CommandRefused(WHICH)));
        if (endpoint != null) {
            properties.put("numberpool.dynamodb.endpoint", endpoint.toString());
        }
        if (isLocal()) {
            properties.putAll(LocalTimeouts.DYNAMODB);
        }
        signIn();
        return new OpenTable(
                new LambdaApplicationContextBuilder().properties(properties).start());
    }

    private Optional<String> historyUrl() throws CommandRefused {
        if (history != null && !history.isBlank()) {
            return Optional.of("jdbc:aws-dsql:postgresql://%s/postgres?user=numberpool_reader".formatted(history));
        }
        try {
            return endpoint != null && isLocal()
                    ? LocalAddresses.of(endpoint.getPort()).map(LocalAddresses::history)
                    : Optional.empty();
        } catch (IOException e) {
            throw new CommandRefused("the addresses of the bin/local cannot be read: " + e.getMessage());
        }
    }

    private Optional<String> tableName() {
        return Optional.ofNullable(table)
                .filter(name -> !name.isBlank())
                .or(() -> isLocal() ? Optional.of(NumbersTable.NAME) : Optional.empty());
    }

    /** A DynamoDB on this machine asks for credentials and looks at none. */
    private void signIn() {
        if (isLocal()) {
            AnyCredentials.use();
        }
        if (region != null) {
            System.setProperty("aws.region", region);
        }
    }

    private boolean isLocal() {
        return endpoint != null && THIS_MACHINE.contains(endpoint.getHost());
    }

    /** The table while a command works on it, through the same application that the functions are. */
    public record OpenTable(ApplicationContext context) implements AutoCloseable {

        /** Whether somebody has said where the history is. */
        public boolean hasHistory() {
            return context.containsProperty(HISTORY);
        }

        public <T> T get(Class<T> part) {
            return context.getBean(part);
        }

        /** @throws CommandRefused if nobody has opened it */
        Organization organization(OrganizationId id) throws CommandRefused {
            return get(Organizations.class).find(id).orElseThrow(() -> unknown(id));
        }

        static CommandRefused unknown(OrganizationId id) {
            return new CommandRefused(
                    "there is no organization %s: see bin/numberpool organization open".formatted(id.value()));
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
