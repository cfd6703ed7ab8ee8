package dev.numberpool.local.administration;

import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands on one kind of thing in the table, each of them a method. */
abstract class Commands {

    private final Connection connection;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    Commands(Connection connection) {
        this.connection = connection;
    }

    Connection connection() {
        return connection;
    }

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    PrintWriter errors() {
        return spec.commandLine().getErr();
    }

    /** What was written makes no sense. */
    ParameterException mistake(String reason) {
        return new ParameterException(spec.commandLine(), reason);
    }
}
