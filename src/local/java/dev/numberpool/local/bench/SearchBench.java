package dev.numberpool.local.bench;

import dev.numberpool.core.number.Listing;
import dev.numberpool.local.coldstart.MeasuredMachine;
import dev.numberpool.local.template.Template;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What searches cost at several sizes of the stock. */
@Command(
        name = "search",
        description = {
            "Searches and counts stocks of several sizes and prints what each kind of search takes: calls to DynamoDB, read units,"
                    + " bytes, and how long, beside the same searches on PostgreSQL with pg_trgm.",
            "DynamoDB is DynamoDB Local, in this process: calls, units and bytes are those of the cloud, times are not."
        })
final class SearchBench implements Callable<Integer> {

    private static final int LEAST = 1_000;
    private static final int MOST = 10_000_000;
    private static final String NONE = "none";

    @Option(
            names = "--sizes",
            paramLabel = "N",
            split = ",",
            defaultValue = "10000,100000",
            description = "How many numbers are in stock (default: ${DEFAULT-VALUE}).")
    private List<Integer> sizes = List.of();

    @Option(
            names = "--shapes",
            paramLabel = "SHAPE",
            split = ",",
            defaultValue = "scattered,thousands",
            description = "How they lie in the numbering plan: scattered, or whole blocks of a thousand (default:"
                    + " ${DEFAULT-VALUE}).")
    private List<StockShape> shapes = List.of();

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many searches of each kind (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--postgres",
            paramLabel = "URL",
            description = {
                "A database to compare with, by its JDBC URL with user and password, or none (default: the embedded"
                        + " PostgreSQL).",
                "A table numberpool_bench is made in it and dropped."
            })
    @Nullable
    private String postgres;

    @Option(
            names = "--stock",
            paramLabel = "DIRECTORY",
            description = {
                "Only write the largest stock, in the first shape, into a new data directory of DynamoDB Local.",
                "bin/local --data DIRECTORY serves it."
            })
    @Nullable
    private Path stock;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, SQLException {
        check();
        var template = Template.read(Path.of("template.yaml"));
        if (stock != null) {
            int largest = sizes.stream().max(Integer::compare).orElseThrow();
            write(Files.createDirectories(stock), template, shapes.getFirst().numbers(largest));
            return ExitCode.OK;
        }
        out().println(MeasuredMachine.described());
        try (var database = database()) {
            for (int size : sizes) {
                for (var shape : shapes) {
                    measure(template, shape, size, database);
                }
            }
        }
        return ExitCode.OK;
    }

    private void measure(Template template, StockShape shape, int size, ComparedDatabase database)
            throws IOException, SQLException {
        var numbers = shape.numbers(size);
        Path directory = Files.createTempDirectory("numberpool-bench");
        try {
            write(directory, template, numbers);
            try (var table = StockedTable.open(directory);
                    var postgres = database.fill(numbers).orElse(null)) {
                SearchTable measured;
                try (var bar = bar("Searching", SearchRounds.steps(rounds))) {
                    measured = new SearchRounds(table, postgres, numbers, size).run(rounds, bar::step);
                }
                out().printf("%n%,d numbers %s, %s%n%n", size, shape.title(), compared(postgres));
                out().println(measured.markdown());
                var changes = new StockChanges(table).run(rounds);
                out().printf(
                                "%nA purchase: at most %.0f calls. The map of a number that comes or goes: at most %.0f write"
                                        + " units.%n",
                                changes.callsOfPurchase(), changes.unitsOfMap());
                out().flush();
            }
        } finally {
            delete(directory);
        }
    }

    private void write(Path directory, Template template, List<Listing> numbers) throws IOException {
        long begun = System.nanoTime();
        try (var bar = bar("Writing", numbers.size())) {
            StockedTable.write(directory, template, numbers, bar::step);
        }
        long seconds = Duration.ofNanos(System.nanoTime() - begun).toSeconds();
        spec.commandLine().getErr().printf("%,d numbers and their map written in %d s%n", numbers.size(), seconds);
    }

    private static String compared(@Nullable PostgresStock postgres) throws SQLException {
        return postgres == null ? "without PostgreSQL" : "beside PostgreSQL " + postgres.version();
    }

    private ComparedDatabase database() throws IOException {
        var errors = spec.commandLine().getErr();
        if (postgres == null) {
            return ComparedDatabase.embedded(errors);
        }
        return postgres.equals(NONE) ? ComparedDatabase.none(errors) : ComparedDatabase.at(postgres, errors);
    }

    private void check() {
        if (rounds < 1) {
            throw new ParameterException(spec.commandLine(), "--rounds is below one");
        }
        if (sizes.stream().anyMatch(size -> size < LEAST || size > MOST)) {
            throw new ParameterException(
                    spec.commandLine(), "--sizes are from %,d to %,d numbers".formatted(LEAST, MOST));
        }
        if (stock != null && Files.exists(stock)) {
            throw new ParameterException(spec.commandLine(), "--stock: " + stock + " is there already");
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /** On standard error. */
    private static ProgressBar bar(String task, int steps) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(steps)
                .setUpdateIntervalMillis(200)
                .build();
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
