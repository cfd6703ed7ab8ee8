package dev.numberpool.local.contract;

import dev.numberpool.local.demo.DemoKey;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code bin/fuzz}. */
@Command(
        name = "bin/fuzz",
        description = {
            "Sends requests that are made from the OpenAPI documents to a bin/local that is running: allowed ones, and such"
                    + " with one or several things wrong. Prints which statuses the operations have answered.",
            "Fails if an allowed request fails, a wrong one is accepted or its field not named, or an answer is not as it"
                    + " is documented. Orders, releases and imports are real there: use --in-memory."
        },
        version = "numberpool ${sys:numberpool.version}",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true)
public final class Fuzz implements Callable<Integer> {

    private static final int MOST = 10_000_000;

    @Option(
            names = "--requests",
            paramLabel = "N",
            defaultValue = "2000",
            description = "How many requests are sent, one after another (default: ${DEFAULT-VALUE}).")
    private int requests;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "Of all that is chosen at random (default: another each time; it is printed).")
    private Optional<Long> seed = Optional.empty();

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:8080",
            description = "Where bin/local serves the API, with its demo data (default: ${DEFAULT-VALUE}).")
    private URI address = URI.create("http://127.0.0.1:8080");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Exits with 0 if everything was as it should be. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Fuzz()).execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        if (requests < 1 || requests > MOST) {
            throw new ParameterException(spec.commandLine(), "--requests is not from 1 to " + MOST);
        }
        long chosen = seed.orElseGet(System::nanoTime);
        out().println("seed " + chosen);
        FuzzReport report;
        try (var client = new FuzzClient(address, keys());
                var bar = bar()) {
            report = new ContractFuzz(client, chosen).run(requests, bar::stepTo);
        } catch (IOException e) {
            spec.commandLine().getErr().println("bin/fuzz: no answer from " + address + ": start bin/local first");
            return ExitCode.SOFTWARE;
        }
        report.table().forEach(out()::println);
        report.faults().forEach(out()::println);
        out().println("%d requests, %d not as documented".formatted(requests, report.count()));
        return report.count() == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private static Map<ContractDocument, Map<String, String>> keys() {
        return Map.of(
                ContractDocument.AGENT_MESSAGE,
                Map.of("Authorization", "Bearer " + DemoKey.FULL.secret()),
                ContractDocument.AGENT_PHONE,
                Map.of("Authorization", "Bearer " + DemoKey.AGENT_PHONE.secret()),
                ContractDocument.BUTTER,
                Map.of(
                        "X-API-Key",
                        DemoKey.BUTTER_ADMIN.secret(),
                        "X-Organization-Id",
                        DemoKey.BUTTER_ADMIN.organization().value()));
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /** On standard error. */
    private ProgressBar bar() {
        return new ProgressBarBuilder()
                .setTaskName("Sending")
                .setInitialMax(requests)
                .setUpdateIntervalMillis(200)
                .build();
    }
}
