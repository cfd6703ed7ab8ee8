package dev.numberpool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.local.TemplateFunction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is deployed: target/numberpool.jar, which the package phase has made before the tests run. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArtifactTest {

    private static final Path ARTIFACT = Path.of("target/numberpool.jar");
    private static final long BUDGET = 30L << 20;

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
