package dev.numberpool.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Folders with the real template, and with or without an artifact. */
final class Project {

    static final Path TEMPLATE = Path.of("..", "template.yaml");

    private Project() {}

    static Path built() {
        try {
            Path project = withTemplate("built");
            Path jar = project.resolve(Artifact.JAR);
            var _ = Files.createDirectories(jar.getParent());
            var _ = Files.writeString(jar, "in the place of a jar");
            return project;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path notBuilt() {
        try {
            return withTemplate("not-built");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path withTemplate(String folder) throws IOException {
        Path project = Files.createDirectories(Path.of("target", folder));
        var _ = Files.copy(TEMPLATE, project.resolve("template.yaml"), StandardCopyOption.REPLACE_EXISTING);
        return project;
    }
}
