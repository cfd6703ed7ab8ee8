package dev.numberpool.local.administration;

import dev.numberpool.fixture.LocalDynamo;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives commands as an administrator types them, on one table in DynamoDB Local. */
public final class Terminal {

    private final List<String> connection;

    private Terminal(List<String> connection) {
        this.connection = connection;
    }

    public static Terminal on(String table) {
        return with("--table=" + table, "--endpoint-url=" + LocalDynamo.endpoint());
    }

    /** With these options for every command. */
    static Terminal with(String... connection) {
        return new Terminal(List.of(connection));
    }

    /** Words by spaces. */
    public Outcome run(String command) {
        return run(List.of(command.split(" ")), Optional.empty());
    }

    Outcome run(List<String> words) {
        return run(words, Optional.empty());
    }

    /** With a line on standard input. */
    Outcome run(String command, String typed) {
        return run(List.of(command.split(" ")), Optional.of(typed));
    }

    private Outcome run(List<String> words, Optional<String> typed) {
        var output = new StringWriter();
        var errors = new StringWriter();
        var arguments = new ArrayList<>(words);
        arguments.addAll(connection);
        int status = Numberpool.commandLine(() -> typed)
                .setOut(new PrintWriter(output, true))
                .setErr(new PrintWriter(errors, true))
                .execute(arguments.toArray(String[]::new));
        return new Outcome(status, lines(output), lines(errors));
    }

    private static List<String> lines(StringWriter text) {
        return text.toString().lines().toList();
    }

    /** What came of a command. */
    public record Outcome(int status, List<String> output, List<String> errors) {

        /** That went well. */
        public static Outcome done(String... output) {
            return new Outcome(0, List.of(output), List.of());
        }

        /** That was refused for this reason. */
        public static Outcome notDone(String reason) {
            return new Outcome(1, List.of(), List.of("bin/numberpool: " + reason));
        }
    }
}
