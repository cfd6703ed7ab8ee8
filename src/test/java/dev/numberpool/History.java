package dev.numberpool;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.numberpool.local.stream.WholeStream;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;
import io.micronaut.function.aws.proxy.MockLambdaContext;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The history of a test: what the stream tells, the function that records it, and the tables it writes. */
@Singleton
@Requires(env = Environment.TEST, property = "datasources.default.url")
public final class History {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ApplicationContext context;
    private final DynamoDbClient client;

    History(ApplicationContext context, DynamoDbClient client) {
        this.context = context;
        this.client = client;
    }

    /** All that has happened to the table. */
    public List<ObjectNode> records() {
        return WholeStream.of(client, context.getRequiredProperty("numberpool.table", String.class));
    }

    /** Hands these to the function as one batch; gives the sequence numbers of those that it wants again. */
    public List<String> record(List<? extends JsonNode> batch) {
        return handle(event(batch));
    }

    /** The event that brings these. */
    public static String event(List<? extends JsonNode> batch) {
        var event = JsonNodeFactory.instance.objectNode();
        event.putArray("Records").addAll(batch);
        return event.toString();
    }

    /** The same with an event as it is. */
    public List<String> handle(String event) {
        return handle(event, Duration.ofMinutes(1));
    }

    /** The same in a function that has so much time left. */
    public List<String> handle(String event, Duration left) {
        var answer = new ByteArrayOutputStream();
        try {
            new RecordHistory(context)
                    .handleRequest(
                            new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), answer, with(left));
            JsonNode failures = JSON.readTree(answer.toByteArray()).get("batchItemFailures");
            return StreamSupport.stream(failures.spliterator(), false)
                    .map(failure -> failure.get("itemIdentifier").asText())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Context with(Duration left) {
        return new MockLambdaContext() {
            @Override
            public int getRemainingTimeInMillis() {
                return Math.toIntExact(left.toMillis());
            }
        };
    }

    /** Each row as a text, its columns by commas. */
    public List<String> rows(String query) {
        try (var connection = DriverManager.getConnection(url());
                var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            var rows = new ArrayList<String>();
            while (result.next()) {
                rows.add(row(result));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits for the query's rows to be so many; a test whose time is up is interrupted here. */
    public void await(int count, String query) throws InterruptedException {
        while (rows(query).size() < count) {
            Thread.sleep(Duration.ofMillis(50));
        }
    }

    /** All rows of all tables that the function writes. */
    public List<String> all() {
        var rows = new ArrayList<String>();
        rows.addAll(rows("SELECT * FROM holding ORDER BY org_id, holding_id"));
        rows.addAll(rows("SELECT * FROM number_event ORDER BY number, at, event_id"));
        rows.addAll(rows("SELECT * FROM credit_entry ORDER BY org_id, at, entry_id"));
        return rows;
    }

    public void execute(String statements) {
        try (var connection = DriverManager.getConnection(url());
                var statement = connection.createStatement()) {
            statement.execute(statements);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public void forget() {
        execute("DELETE FROM holding; DELETE FROM number_event; DELETE FROM credit_entry");
    }

    private String url() {
        return context.getRequiredProperty("datasources.default.url", String.class);
    }

    private static String row(ResultSet result) throws SQLException {
        int columns = result.getMetaData().getColumnCount();
        return IntStream.rangeClosed(1, columns)
                .mapToObj(column -> text(result, column))
                .collect(Collectors.joining(","));
    }

    private static String text(ResultSet result, int column) {
        try {
            return String.valueOf(result.getString(column));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
