package dev.numberpool.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.ExitCode;

/** The command {@code bin/bench search}. */
class SearchBenchTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({
        "--sizes 999,        '--sizes are from 1,000 to 10,000,000 numbers'",
        "--sizes 10000001,   '--sizes are from 1,000 to 10,000,000 numbers'",
        "--sizes many,       Invalid value for option '--sizes'",
        "--shapes dense,     Invalid value for option '--shapes'",
        "--rounds 0,         --rounds is below one",
        "--stock .,          '--stock: . is there already'"
    })
    void what_cannot_be_measured_is_refused_with_what_is_wrong(String arguments, String said) {
        assertThat(run(arguments.split(" "))).isEqualTo(ExitCode.USAGE);

        assertThat(errors.toString()).startsWith(said);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    @Tag("slow")
    void every_kind_of_search_has_a_row_without_postgresql_too() {
        assertThat(run("--sizes", "1000", "--shapes", "thousands", "--rounds", "1", "--postgres", "none"))
                .isZero();

        assertThat(out.toString()).contains("1,000 numbers in thousands-blocks, without PostgreSQL");
        for (var kind : SearchKind.values()) {
            assertThat(out.toString()).contains("\n| " + kind.title() + " | ");
        }
        assertThat(out.toString()).contains("A purchase: at most ");
    }

    @Test
    @Tag("slow")
    void a_stock_is_written_into_a_new_directory_and_can_be_opened_there() throws Exception {
        Path stock = directory.resolve("stock");

        assertThat(run("--sizes", "1000", "--stock", stock.toString())).isZero();

        assertThat(stock).isNotEmptyDirectory();
        try (var table = StockedTable.open(stock)) {
            var anything = SearchKind.NOTHING.any(StockShape.SCATTERED.numbers(1_000), new Random(1));
            assertThat(table.find(anything)).isEqualTo(SearchWish.WANTED);
        }
    }

    private int run(String... arguments) {
        var all = new String[arguments.length + 1];
        all[0] = "search";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Bench.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(errors, true))
                .execute(all);
    }
}
