package dev.numberpool.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.fixture.LocalDynamo;
import dev.numberpool.fixture.LocalHistory;
import dev.numberpool.local.template.TemplateFunction;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is deployed: target/numberpool.jar, which the package phase has made before the tests run. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("artifact")
@Tag("process")
class ArtifactTest {

    private static final Path ARTIFACT = Path.of("target/numberpool.jar");
    private static final long BUDGET = 30_000_000;

    private List<String> entries = List.of();

    @BeforeAll
    void read() throws IOException {
        assertThat(ARTIFACT).as("made by ./mvnw package").exists();
        try (var jar = new JarFile(ARTIFACT.toFile())) {
            entries = jar.stream().map(ZipEntry::getName).toList();
        }
    }

    @Test
    void it_is_smaller_than_30_megabytes() throws IOException {
        assertThat(Files.size(ARTIFACT)).isLessThan(BUDGET);
    }

    @Test
    void it_has_every_handler_and_controller_of_the_template() {
        assertThat(LocalDynamo.TEMPLATE.functions())
                .isNotEmpty()
                .extracting(TemplateFunction::handler)
                .allMatch(handler -> entries.contains(handler.replace('.', '/') + ".class"));
        assertThat(entries).contains("dev/numberpool/api/agentmessage/OrderPhoneNumbers.class");
    }

    /** All that it takes is in it, although much of that is found by its name only. */
    @Test
    void it_migrates_an_empty_database_by_itself() throws Exception {
        var here = Thread.currentThread().getContextClassLoader();
        URL[] artifact = {ARTIFACT.toUri().toURL()};
        try (var alone = new URLClassLoader(artifact, ClassLoader.getPlatformClassLoader())) {
            Thread.currentThread().setContextClassLoader(alone);
            var type = alone.loadClass("org.postgresql.ds.PGSimpleDataSource");
            var database = type.getConstructor().newInstance();
            var _ = type.getMethod("setUrl", String.class).invoke(database, LocalHistory.newEmptyDatabase());

            var migrate =
                    alone.loadClass("dev.numberpool.history.MigrateSchema").getMethod("of", DataSource.class);

            assertThat((List<?>) migrate.invoke(null, database)).isNotEmpty();
        } finally {
            Thread.currentThread().setContextClassLoader(here);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dev/numberpool/local/",
                "com/amazonaws/services/dynamodbv2/local/",
                "com/almworks/",
                "org/eclipse/jetty/",
                "org/junit/",
                "org/assertj/",
                "com/tngtech/",
                "picocli/",
                "me/tongfei/",
                "org/yaml/",
                "io/netty/",
                "org/apache/http/",
                "io/zonky/",
                "org/apache/commons/compress/"
            })
    void it_has_nothing_of(String folder) {
        assertThat(entries).noneMatch(entry -> entry.startsWith(folder));
    }

    @Test
    void it_has_no_test_class() {
        assertThat(entries).noneMatch(entry -> entry.startsWith("dev/numberpool/") && entry.endsWith("Test.class"));
    }
}
