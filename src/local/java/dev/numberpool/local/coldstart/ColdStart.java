package dev.numberpool.local.coldstart;

import dev.numberpool.local.runtime.UnpackedArtifact;
import dev.numberpool.local.template.Template;
import dev.numberpool.local.template.TemplateFunction;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code bin/coldstart}. */
@Command(
        name = "bin/coldstart",
        description = {
            "Starts functions as Lambda does, with AWS's own Java runtime, and prints how long each took to its first"
                    + " answer: plain, with an AOT cache, from a snapshot, from a primed snapshot.",
            "Restoring the memory of a snapshot is Firecracker's, and not in these times."
        },
        version = "numberpool ${sys:numberpool.version}",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true)
public final class ColdStart implements Callable<Integer> {

    private static final List<StartMode> MODES = List.of(StartMode.values());

    /** The caches, and the logs of what failed. */
    private static final Path CACHES = Path.of("target/coldstart");

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "7",
            description = "How often each function is started in each mode, in turn (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Parameters(
            paramLabel = "FUNCTION",
            defaultValue = "OrderPhoneNumbers GetMessages",
            split = " ",
            description = "Functions of template.yaml (default: ${DEFAULT-VALUE}).")
    private List<String> names = List.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Prints the times, or what is wrong. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new ColdStart()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var template = Template.read(Path.of("template.yaml"));
        var functions = names.stream().map(name -> named(template, name)).toList();
        if (rounds < 1) {
            throw new ParameterException(spec.commandLine(), "--rounds is below one");
        }
        var artifact = UnpackedArtifact.ARTIFACT.toAbsolutePath();
        try (var backdrop = new MeasuredBackend(template)) {
            return measure(
                    functions,
                    new TimedStarts(backdrop, artifact, UnpackedArtifact.unpacked(), CACHES.toAbsolutePath()));
        }
    }

    /** Prints what could be measured, and names what could not. */
    int measure(List<TemplateFunction> functions, Stopwatch stopwatch) throws IOException, InterruptedException {
        Rounds all;
        try (var bar = bar(Rounds.steps(functions.size(), rounds))) {
            all = new Rounds(stopwatch, bar::step);
            all.run(functions, rounds);
        }
        print(all.times());
        for (var untimed : all.untimed()) {
            var errors = spec.commandLine().getErr();
            errors.println("bin/coldstart: " + untimed.text() + "; see " + untimed.write(CACHES));
        }
        return all.untimed().isEmpty() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private void print(StartTimes times) throws IOException {
        var out = spec.commandLine().getOut();
        out.println(MeasuredMachine.described());
        out.println("Median of " + rounds + " rounds:");
        out.println();
        out.println(times.markdown(MODES));
    }

    private static ProgressBar bar(int starts) {
        return new ProgressBarBuilder()
                .setTaskName("Starting functions")
                .setInitialMax(starts)
                .build();
    }

    private TemplateFunction named(Template template, String name) {
        return template.function(name)
                .orElseThrow(() -> new ParameterException(spec.commandLine(), "template.yaml has no function " + name));
    }
}
