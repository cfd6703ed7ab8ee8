package dev.numberpool.local.runtime;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** The artifact unpacked, as Lambda has it in {@code /var/task}. */
public final class UnpackedArtifact {

    /** Where the build leaves it. */
    public static final Path ARTIFACT = Path.of("target/numberpool.jar");

    private static final Path PLACE = Path.of("target/task");

    private UnpackedArtifact() {}

    /** Anew: what an earlier artifact had is not there any more. */
    public static Path unpacked() throws IOException {
        clear();
        try (var jar = new JarFile(ARTIFACT.toFile())) {
            jar.stream().filter(entry -> !entry.isDirectory()).forEach(entry -> unpack(jar, entry));
        }
        return PLACE.toAbsolutePath();
    }

    private static void clear() throws IOException {
        if (Files.exists(PLACE)) {
            try (var files = Files.walk(PLACE)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
    }

    private static void unpack(JarFile jar, JarEntry entry) {
        Path file = PLACE.resolve(entry.getName());
        try (InputStream content = jar.getInputStream(entry)) {
            Files.createDirectories(file.getParent());
            Files.write(file, content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
