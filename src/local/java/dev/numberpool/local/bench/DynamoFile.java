package dev.numberpool.local.bench;

import com.almworks.sqlite4java.SQLiteConnection;
import com.almworks.sqlite4java.SQLiteException;
import com.almworks.sqlite4java.SQLiteStatement;
import com.amazonaws.services.dynamodbv2.local.shared.access.LocalDBUtils;
import com.amazonaws.services.dynamodbv2.local.shared.mapper.DynamoDBObjectMapper;
import com.amazonaws.services.dynamodbv2.local.shared.model.AttributeValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The SQLite file in which DynamoDB Local keeps a table, written to while no DynamoDB Local has it open. That takes some
 * seconds for a million items, where BatchWriteItem takes most of an hour: for each item, DynamoDB Local asks and commits
 * one by one. Keys, sizes and JSON are made by DynamoDB Local's own code.
 */
final class DynamoFile implements AutoCloseable {

    private static final String FILE = "shared-local-instance.db";

    /** A gigabyte of pages in memory, and no wait for the disk: what is lost with the power is made anew. */
    private static final String FAST = "PRAGMA synchronous = OFF; PRAGMA cache_size = -1000000";

    private static final String INDEXES =
            "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL";

    private final DynamoDBObjectMapper json = new DynamoDBObjectMapper();
    private final SQLiteConnection connection;
    private final SQLiteStatement insert;
    private final Collection<String> indexes;

    private static String insertInto(String table) {
        return """
                INSERT INTO "%s" (hashKey, rangeKey, hashValue, rangeValue, hashRangeValue, itemSize, ObjectJSON)
                VALUES (?, ?, ?, ?, ?, ?, ?)""".formatted(table);
    }

    private DynamoFile(SQLiteConnection connection, SQLiteStatement insert, Collection<String> indexes) {
        this.connection = connection;
        this.insert = insert;
        this.indexes = indexes;
    }

    /**
     * Begins to write; what is written is there once it is closed.
     *
     * @param directory the directory of an embedded DynamoDB that is closed
     * @param table a table in it whose keys are the strings {@code pk} and {@code sk}
     */
    static DynamoFile open(Path directory, String table) throws IOException {
        var connection = new SQLiteConnection(directory.resolve(FILE).toFile());
        try {
            var _ = connection.open(false).exec(FAST).exec("BEGIN");
            var indexes = indexes(connection, table);
            for (var index : indexes.keySet()) {
                var _ = connection.exec("DROP INDEX \"%s\"".formatted(index));
            }
            return new DynamoFile(connection, connection.prepare(insertInto(table)), indexes.values());
        } catch (SQLiteException e) {
            connection.dispose();
            throw new IOException(e);
        }
    }

    /** Adds an item that is not there yet, and is in none of the table's indexes. */
    void add(Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue> item) throws IOException {
        var attributes = item.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, attribute -> value(attribute.getValue())));
        var pk = Objects.requireNonNull(attributes.get("pk"));
        var sk = Objects.requireNonNull(attributes.get("sk"));
        try {
            var _ = insert.bind(1, bytes(pk))
                    .bind(2, bytes(sk))
                    .bind(3, LocalDBUtils.getHashValue(pk))
                    .bind(4, LocalDBUtils.getHashValue(sk))
                    .bind(5, LocalDBUtils.getHashValue(pk, sk))
                    .bind(6, LocalDBUtils.getItemSizeBytes(attributes))
                    .bind(7, json.writeValueAsBytes(attributes));
            var _ = insert.step();
            var _ = insert.reset();
        } catch (SQLiteException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            insert.dispose();
            for (var index : indexes) {
                var _ = connection.exec(index);
            }
            var _ = connection.exec("COMMIT");
        } catch (SQLiteException e) {
            throw new IOException(e);
        } finally {
            connection.dispose();
        }
    }

    /** How to make each of a table's indexes again, by its name: to sort once at the end is faster than to insert. */
    private static Map<String, String> indexes(SQLiteConnection connection, String table) throws SQLiteException {
        var indexes = new LinkedHashMap<String, String>();
        var query = connection.prepare(INDEXES).bind(1, table);
        while (query.step()) {
            var _ = indexes.put(query.columnString(0), query.columnString(1));
        }
        query.dispose();
        return indexes;
    }

    private static byte[] bytes(AttributeValue text) {
        return text.getS().getBytes(StandardCharsets.UTF_8);
    }

    private static AttributeValue value(software.amazon.awssdk.services.dynamodb.model.AttributeValue value) {
        var same = new AttributeValue();
        return switch (value.type()) {
            case S -> same.withS(value.s());
            case N -> same.withN(value.n());
            case B -> same.withB(value.b().asByteBuffer());
            case BOOL -> same.withBOOL(value.bool());
            case SS -> same.withSS(value.ss());
            case BS, L, M, NS, NUL, UNKNOWN_TO_SDK_VERSION ->
                throw new IllegalArgumentException("an attribute of type " + value.type());
        };
    }
}
