package dev.numberpool.local.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes down for {@code bin/local} what only the build knows: which JDK runs it, with which class path. So a start
 * needs no Maven.
 */
final class LaunchFile {

    private LaunchFile() {}

    /** @param arguments the directory to write to, then the flags to start the JVM with */
    public static void main(String[] arguments) throws IOException {
        Path directory = Path.of(arguments[0]);
        Files.createDirectories(directory);
        Files.write(directory.resolve("java.args"), lines(List.of(arguments).subList(1, arguments.length)));
        Files.writeString(directory.resolve("java.home"), System.getProperty("java.home"));
    }

    private static List<String> lines(List<String> flags) {
        var lines = new ArrayList<>(flags);
        lines.add("-classpath");
        lines.add(quoted(System.getProperty("java.class.path")));
        return lines;
    }

    /** As the java launcher reads its argument files. */
    private static String quoted(String argument) {
        return '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
