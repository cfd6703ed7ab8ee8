package dev.numberpool.local.readme;

import dev.numberpool.local.bench.Bench;
import dev.numberpool.local.coldstart.ColdStart;
import dev.numberpool.local.contract.Fuzz;
import dev.numberpool.local.start.LocalServer;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class HelpTest {

    @Test
    void the_help_of_the_local_server_is_what_the_server_would_print() throws IOException {
        PrintedHelp.assertIsThatOf(new CommandLine(new LocalServer()));
    }

    @Test
    void the_help_of_the_measurement_is_what_the_measurement_would_print() throws IOException {
        PrintedHelp.assertIsThatOf(new CommandLine(new ColdStart()));
    }

    @Test
    void the_help_of_the_fuzzer_is_what_the_fuzzer_would_print() throws IOException {
        PrintedHelp.assertIsThatOf(new CommandLine(new Fuzz()));
    }

    @Test
    void the_help_of_the_bench_is_what_the_bench_would_print() throws IOException {
        PrintedHelp.assertIsThatOf(Bench.commandLine());
    }
}
