package dev.numberpool.local.readme;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.numberpool.fixture.Patience;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One bash into which one text after another is pasted, so that each finds what those before it have set. */
final class BashSession implements AutoCloseable {

    private static final String END = "--- that was all of it ---";

    private final Path folder;
    private final Process process;
    private final Writer input;
    private final BufferedReader output;

    private BashSession(Path folder, Process process) {
        this.folder = folder;
        this.process = process;
        this.input = process.outputWriter(UTF_8);
        this.output = process.inputReader(UTF_8);
    }

    /**
     * Starts it without startup files, and without a setting of whoever runs the test for AWS, PostgreSQL or ourselves.
     *
     * @param project where the commands are typed
     * @param folder for its own files
     */
    static BashSession start(Path project, Path folder) throws IOException {
        var command = new ProcessBuilder("bash", "--noprofile", "--norc", "-E", "-o", "pipefail")
                .directory(project.toFile())
                .redirectError(folder.resolve("errors").toFile());
        command.environment().keySet().removeIf(name -> name.matches("(?:AWS_|NUMBERPOOL_|PG|BASH_ENV).*"));
        command.environment()
                .putAll(Map.of(
                        "AWS_CONFIG_FILE",
                        folder.resolve("none").toString(),
                        "AWS_SHARED_CREDENTIALS_FILE",
                        folder.resolve("none").toString(),
                        "no_proxy",
                        "127.0.0.1",
                        "NO_PROXY",
                        "127.0.0.1"));
        return new BashSession(folder, command.start());
    }

    /** Whether there is such a program on the path. */
    static boolean finds(String program) throws IOException, InterruptedException {
        try {
            return ended(new ProcessBuilder("bash", "-c", "command -v " + program)) == 0;
        } catch (IOException _) {
            return false; // there is not even a bash
        }
    }

    /**
     * Whether it can be read as commands, without running any.
     *
     * @param folder for a file with them
     */
    static boolean reads(String commands, Path folder) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("read"), commands);
        return ended(new ProcessBuilder("bash", "-n", file.toString())) == 0;
    }

    /** Runs the commands, which find nothing on their standard input. */
    Outcome paste(String commands) throws IOException {
        int before = errors().length();
        Path file = Files.writeString(folder.resolve("pasted"), commands);
        Path failed = Files.writeString(folder.resolve("failed"), "");
        input.write("trap 'echo \"$BASH_COMMAND\" >> %s' ERR\n".formatted(quoted(failed)));
        input.write("source %s < /dev/null\n".formatted(quoted(file)));
        input.write("trap - ERR\nprintf '\\n%s\\n' '" + END + "'\n");
        input.flush();
        var lines = new StringBuilder();
        for (String line = output.readLine(); !END.equals(line); line = output.readLine()) {
            if (line == null) {
                throw new IOException("bash has ended: " + errors());
            }
            lines.append(line).append('\n');
        }
        return new Outcome(lines.toString().strip(), errors().substring(before), Files.readString(failed));
    }

    /** All that was written to standard error until now. */
    private String errors() throws IOException {
        return Files.readString(folder.resolve("errors"));
    }

    @Override
    public void close() throws IOException {
        input.close();
        try {
            if (!process.waitFor(Patience.SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static int ended(ProcessBuilder command) throws IOException, InterruptedException {
        var process = command.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(Patience.SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("does not end: " + command.command());
        }
        return process.exitValue();
    }

    private static String quoted(Path path) {
        return "'" + path + "'";
    }

    /**
     * What commands came to.
     *
     * @param output what they have written to standard output
     * @param errors to standard error
     * @param failed those that have ended with a status other than 0, each in a line
     */
    record Outcome(String output, String errors, String failed) {}
}
