package dev.numberpool.architecture;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A Java file of the project, whether it is deployed, local or a test. */
record SourceFile(Path root, Path path) {

    static final Path DEPLOYED = Path.of("src/main/java");

    private static final Path TESTS = Path.of("src/test/java");
    private static final List<Path> ROOTS = List.of(DEPLOYED, Path.of("src/local/java"), TESTS);

    static List<SourceFile> all() {
        return ROOTS.stream().filter(Files::exists).flatMap(SourceFile::under).toList();
    }

    /** The packages that have classes of their own, of what is deployed. */
    static Set<String> deployedPackages() {
        return under(DEPLOYED)
                .filter(file -> !file.isPackageInfo())
                .map(SourceFile::packageName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    boolean isTest() {
        return root.equals(TESTS);
    }

    String simpleName() {
        return path.getFileName().toString().replace(".java", "");
    }

    boolean isPackageInfo() {
        return path.endsWith("package-info.java");
    }

    String packageName() {
        Path folder = root.relativize(path.resolveSibling(""));
        return folder.toString().replace(File.separatorChar, '.');
    }

    String text() {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long lines() {
        return text().lines().count();
    }

    private static Stream<SourceFile> under(Path root) {
        try (var paths = Files.walk(root)) {
            return paths
                    .filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .map(path -> new SourceFile(root, path))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
