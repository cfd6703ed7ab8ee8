package dev.numberpool.infra;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs programs in the folder of the stack, without what might let them into an account.
 *
 * @param output what the last one has printed
 */
record Program(Path output) {

    private static final int PATIENCE_IN_SECONDS = 300;

    /** Not so too, if there is no such program or it takes too long. */
    boolean succeeds(List<String> command) {
        try {
            return finishes(command);
        } catch (IOException _) {
            return false; // there is no such program
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean finishes(List<String> command) throws IOException, InterruptedException {
        var _ = Files.createDirectories(output.toAbsolutePath().getParent());
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
        var process = builder.start();
        if (process.waitFor(PATIENCE_IN_SECONDS, TimeUnit.SECONDS)) {
            return process.exitValue() == 0;
        }
        process.destroyForcibly();
        return false;
    }
}
