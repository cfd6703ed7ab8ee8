package dev.numberpool.api.agentphone;

import dev.numberpool.fixture.Patience;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Installs the published client before the tests, into the build's folder: its licence lets it be used, not passed on.
 * Where there is no Node, no npm or no way to the package, the tests are skipped.
 */
final class InstalledClient implements ExecutionCondition {

    static final Path FOLDER = Path.of("target/agentphone-client").toAbsolutePath();

    private static final String PACKAGE = "agentphone@1.0.17";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (context.getTestMethod().isPresent()) {
            return ConditionEvaluationResult.enabled("it was installed for all tests of the class");
        }
        if (!works("node", "--version") || !works("npm", "--version")) {
            return ConditionEvaluationResult.disabled("no node and npm on the path");
        }
        return works(
                        "npm",
                        "install",
                        "--no-save",
                        "--no-audit",
                        "--no-fund",
                        "--ignore-scripts",
                        "--prefix",
                        FOLDER.toString(),
                        PACKAGE)
                ? ConditionEvaluationResult.enabled(PACKAGE + " is installed")
                : ConditionEvaluationResult.disabled(PACKAGE + " cannot be installed, see " + output());
    }

    private static boolean works(String... command) {
        try {
            return finishes(command);
        } catch (IOException _) {
            return false; // there is no such program
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What it prints is kept in a file, for nobody empties a pipe while it runs. */
    private static boolean finishes(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output().toFile())
                .start();
        if (process.waitFor(Patience.SECONDS, TimeUnit.SECONDS)) {
            return process.exitValue() == 0;
        }
        process.destroyForcibly();
        return false;
    }

    private static Path output() {
        try {
            return Files.createDirectories(FOLDER).resolve("output.txt");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
