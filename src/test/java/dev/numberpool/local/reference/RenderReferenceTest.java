package dev.numberpool.local.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.numberpool.local.reference.document.PublishedApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the build makes, and what it does not make again. */
class RenderReferenceTest {

    private static final String INDEX = "docs/index.html";

    @TempDir
    private Path target;

    private Path classes = Path.of("");

    @BeforeEach
    void copy() throws IOException {
        classes = target.resolve("classes");
        Files.createDirectories(classes.resolve("openapi"));
        for (var api : PublishedApi.all()) {
            String document = "openapi/" + api.file() + ".yaml";
            Files.copy(Rendered.SOURCES.resolve(document), classes.resolve(document));
        }
    }

    @Test
    void all_files_are_written_beside_the_documents() throws IOException {
        render("1.0.0");

        for (var file : Rendered.files().entrySet()) {
            assertThat(classes.resolve(file.getKey())).content().isEqualTo(file.getValue());
        }
    }

    @Test
    void a_document_as_json_says_the_same_as_its_yaml() throws IOException {
        render("1.0.0");

        for (var api : PublishedApi.all()) {
            var json = new ObjectMapper()
                    .readTree(classes.resolve("openapi/" + api.file() + ".json").toFile());
            assertThat(json)
                    .isEqualTo(new YAMLMapper()
                            .readTree(classes.resolve("openapi/" + api.file() + ".yaml")
                                    .toFile()));
        }
    }

    @Test
    void made_of_the_same_nothing_is_written_again() throws IOException {
        render("1.0.0");
        Files.writeString(classes.resolve(INDEX), "as it was");

        render("1.0.0");

        assertThat(classes.resolve(INDEX)).content().isEqualTo("as it was");
    }

    @Test
    void where_a_document_has_changed_all_is_written_again() throws IOException {
        render("1.0.0");
        Files.writeString(classes.resolve(INDEX), "as it was");
        Path butter = classes.resolve("openapi/butter.yaml");
        Files.writeString(butter, Files.readString(butter).replace("Take a number off an agent", "Free a number"));

        render("1.0.0");

        assertThat(classes.resolve(INDEX)).content().contains("Free a number");
    }

    @Test
    void another_version_is_written_down_and_shown() throws IOException {
        render("1.0.0");

        render("1.0.1");

        assertThat(classes.resolve("docs/version.txt")).content().isEqualTo("1.0.1");
        assertThat(classes.resolve(INDEX)).content().contains("Numberpool 1.0.1");
    }

    @Test
    void where_the_files_are_gone_they_are_written_again() throws IOException {
        render("1.0.0");
        Files.delete(classes.resolve("docs/version.txt"));
        Files.delete(classes.resolve(INDEX));

        render("1.0.0");

        assertThat(classes.resolve(INDEX)).exists();
    }

    private void render(String version) throws IOException {
        RenderReference.main(new String[] {classes.toString(), version});
    }
}
