package dev.numberpool.local.start;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code bin/local}. */
@Command(
        name = "bin/local",
        description = "Serves Numberpool on this machine, with an embedded DynamoDB and PostgreSQL.",
        version = "numberpool ${sys:numberpool.version}",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true)
public final class LocalServer implements Callable<Integer> {

    @Mixin
    private final LocalOptions settings = new LocalOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Serves until a signal stops it; exits at once, with a status other than 0, if it cannot start. */
    public static void main(String[] arguments) {
        int status = new CommandLine(new LocalServer()).execute(arguments);
        if (status != CommandLine.ExitCode.OK) {
            System.exit(status);
        }
    }

    @Override
    public Integer call() {
        var terminal = spec.commandLine();
        var home = Path.of(System.getProperty("numberpool.home", "")).toAbsolutePath();
        var numberpool = new LocalNumberpool(settings, home, terminal.getOut(), terminal.getErr());
        Runtime.getRuntime().addShutdownHook(new Thread(numberpool::close, "stop"));
        try {
            terminal.getOut().println(Greeting.of(numberpool.start()));
            return CommandLine.ExitCode.OK;
        } catch (CannotStart | IOException | RuntimeException e) {
            return numberpool.stopped() ? CommandLine.ExitCode.OK : failed(e);
        }
    }

    private int failed(Exception e) {
        String reason = e instanceof CannotStart ? e.getMessage() : e.toString();
        spec.commandLine().getErr().println("bin/local cannot start: " + reason);
        return CommandLine.ExitCode.SOFTWARE;
    }
}
