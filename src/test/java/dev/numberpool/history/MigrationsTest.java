package dev.numberpool.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationsTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    @TestFactory
    Stream<DynamicTest> a_migration_is_one_statement_that_aurora_dsql_has() throws IOException {
        try (var found = Files.list(MIGRATIONS)) {
            var files = found.sorted().toList();
            assertThat(files).isNotEmpty();
            return files.stream()
                    .map(file -> DynamicTest.dynamicTest(
                            file.getFileName().toString(),
                            () -> assertThat(Ddl.trespass(Files.readString(file)))
                                    .isEmpty()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE IF NOT EXISTS a (b uuid NOT NULL, PRIMARY KEY (b));",
                "CREATE TABLE IF NOT EXISTS a (b uuid NOT NULL, c varchar(255) NOT NULL, d text, PRIMARY KEY (b, c));",
                "CREATE INDEX ASYNC IF NOT EXISTS a_b ON a (b, c);",
                "ALTER TABLE a ADD COLUMN IF NOT EXISTS b bigint;"
            })
    void what_it_has_is_let_through(String migration) {
        assertThat(Ddl.trespass(migration)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE a (b uuid NOT NULL, PRIMARY KEY (b));",
                "CREATE TABLE IF NOT EXISTS a (b uuid NOT NULL);",
                "CREATE TABLE IF NOT EXISTS a (b uuid, PRIMARY KEY (b)); CREATE INDEX ASYNC IF NOT EXISTS a_b ON a (b);",
                "CREATE TABLE IF NOT EXISTS a (b uuid REFERENCES c, PRIMARY KEY (b));",
                "CREATE TABLE IF NOT EXISTS a (b uuid, FOREIGN KEY (b) REFERENCES c (b), PRIMARY KEY (b));",
                "CREATE TABLE IF NOT EXISTS a (b serial NOT NULL, PRIMARY KEY (b));",
                "CREATE TABLE IF NOT EXISTS a (b bigint GENERATED ALWAYS AS IDENTITY, PRIMARY KEY (b));",
                "CREATE TABLE IF NOT EXISTS a (b uuid, c jsonb, PRIMARY KEY (b));",
                "CREATE TABLE IF NOT EXISTS a (b uuid, c text[], PRIMARY KEY (b));",
                "CREATE TABLE IF NOT EXISTS a (b text COLLATE \"de_DE\", PRIMARY KEY (b));",
                "CREATE TABLE IF NOT EXISTS a (b uuid, EXCLUDE USING gist (b WITH =), PRIMARY KEY (b));",
                "CREATE TABLE IF NOT EXISTS a (b uuid, PRIMARY KEY (b) DEFERRABLE);",
                "CREATE TABLE IF NOT EXISTS a (b uuid, PRIMARY KEY (b)) PARTITION BY HASH (b);",
                "CREATE TABLE IF NOT EXISTS a (b uuid, PRIMARY KEY (b)) INHERITS (c);",
                "CREATE TABLE IF NOT EXISTS a (b uuid, PRIMARY KEY (b)) TABLESPACE c;",
                "CREATE TABLE IF NOT EXISTS a (b varchar(999), c varchar(99), PRIMARY KEY (b, c));",
                "CREATE TABLE IF NOT EXISTS a (b uuid, c uuid, d uuid, e uuid, f uuid, g uuid, h uuid, i uuid, j uuid,"
                        + " PRIMARY KEY (b, c, d, e, f, g, h, i, j));"
            })
    void a_table_with_anything_else_is_not(String migration) {
        assertThat(Ddl.trespass(migration)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "CREATE TEMP TABLE IF NOT EXISTS a (b uuid, PRIMARY KEY (b));",
                "CREATE UNLOGGED TABLE IF NOT EXISTS a (b uuid, PRIMARY KEY (b));",
                "CREATE INDEX IF NOT EXISTS a_b ON a (b);",
                "CREATE SEQUENCE a;",
                "CREATE VIEW a AS SELECT 1;",
                "CREATE TRIGGER a BEFORE INSERT ON b EXECUTE FUNCTION c();",
                "ALTER TABLE a ADD COLUMN IF NOT EXISTS b bigint NOT NULL;",
                "ALTER TABLE a ADD COLUMN IF NOT EXISTS b bigint DEFAULT 0;",
                "ALTER TABLE a ADD CONSTRAINT b UNIQUE (c);",
                "TRUNCATE a;",
                "INSERT INTO a VALUES (1);"
            })
    void another_statement_is_not(String migration) {
        assertThat(Ddl.trespass(migration)).isPresent();
    }
}
