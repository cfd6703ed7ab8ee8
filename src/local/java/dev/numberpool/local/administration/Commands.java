package dev.numberpool.local.administration;

import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands on one kind of thing in the table, each of them a method. */
public abstract class Commands {

    private final Connection connection;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    protected Commands(Connection connection) {
        this.connection = connection;
    }

    protected Connection connection() {
        return connection;
    }

    protected PrintWriter out() {
        return spec.commandLine().getOut();
    }

    protected PrintWriter errors() {
        return spec.commandLine().getErr();
    }

    /** What was written makes no sense. */
    protected ParameterException mistake(String reason) {
        return new ParameterException(spec.commandLine(), reason);
    }
}
