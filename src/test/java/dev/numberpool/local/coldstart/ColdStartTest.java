package dev.numberpool.local.coldstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.fixture.LocalDynamo;
import dev.numberpool.local.template.TemplateFunction;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The command {@code bin/coldstart}, as far as nothing is started. */
class ColdStartTest {

    @ParameterizedTest
    @CsvSource({"--rounds=0, --rounds is below one", "OrderNumbers, template.yaml has no function OrderNumbers"})
    void what_cannot_be_measured_is_one_clear_line(String argument, String said) {
        var errors = new StringWriter();

        int status =
                new CommandLine(new ColdStart()).setErr(new PrintWriter(errors)).execute(argument);

        assertThat(status).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(errors.toString().lines()).first().isEqualTo(said);
    }

    @Test
    void the_median_of_each_function_and_mode_is_a_cell() {
        var times = new StartTimes();
        List.of(1_500, 900, 40_000)
                .forEach(millis -> times.add("OrderPhoneNumbers", StartMode.PLAIN, Duration.ofMillis(millis)));
        times.add("OrderPhoneNumbers", StartMode.PRIMED, Duration.ofMillis(80));

        assertThat(times.markdown(List.of(StartMode.PLAIN, StartMode.PRIMED))).isEqualTo("""
                | ms | plain | snapshot, primed |
                | --- | ---: | ---: |
                | OrderPhoneNumbers | 1,500 | 80 |""");
    }

    @Test
    void what_fails_is_named_once_and_the_other_times_are_kept() throws Exception {
        var output = new StringWriter();
        var errors = new StringWriter();
        var command = new ColdStart();
        var line = new CommandLine(command).setOut(new PrintWriter(output)).setErr(new PrintWriter(errors));
        var _ = line.parseArgs("--rounds=2");
        var functions = Stream.of("OrderPhoneNumbers", "GetMessages")
                .map(name -> LocalDynamo.TEMPLATE.function(name).orElseThrow())
                .toList();

        int status = command.measure(functions, new Scripted());

        assertThat(status).isEqualTo(CommandLine.ExitCode.SOFTWARE);
        assertThat(output.toString().lines())
                .contains("| OrderPhoneNumbers | 100 |  | 100 | 100 |", "| GetMessages | 100 | 100 | 100 | 100 |");
        assertThat(errors.toString().lines())
                .containsExactly(
                        "bin/coldstart: OrderPhoneNumbers, AOT cache: no cache; rounds timed before: 0;"
                                + " see target/coldstart/OrderPhoneNumbers-aot-cache.log",
                        "bin/coldstart: GetMessages, snapshot: no answer within 600 s; rounds timed before: 1;"
                                + " see target/coldstart/GetMessages-snapshot.log");
        assertThat(Path.of("target/coldstart/GetMessages-snapshot.log"))
                .content()
                .isEqualTo("no answer within 600 s\nwhat it wrote\n");
    }

    @Test
    @Tag(LocalDynamo.TAG)
    void what_a_function_has_changed_is_undone_before_the_next() {
        String table = LocalDynamo.newTable();
        try (var client = LocalDynamo.client()) {
            client.putItem(put -> put.tableName(table).item(item("kept", "as it was")));
            client.putItem(put -> put.tableName(table).item(item("gone", "as it was")));
            var contents = TableContents.of(client, table);
            client.putItem(put -> put.tableName(table).item(item("kept", "changed")));
            client.putItem(put -> put.tableName(table).item(item("new", "made")));
            client.deleteItem(delete -> delete.tableName(table).key(key("gone")));

            contents.restore();

            assertThat(client.scan(scan -> scan.tableName(table)).items())
                    .containsExactlyInAnyOrder(item("kept", "as it was"), item("gone", "as it was"));
        }
    }

    private static Map<String, AttributeValue> item(String pk, String value) {
        return Map.of(
                "pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS("X"), "value", AttributeValue.fromS(value));
    }

    private static Map<String, AttributeValue> key(String pk) {
        return Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS("X"));
    }

    /** Of 100 ms each: but no cache for OrderPhoneNumbers, and no second answer from the snapshot of GetMessages. */
    private static final class Scripted implements Stopwatch {

        private int starts;

        @Override
        public void prepare(TemplateFunction function, StartMode mode) throws IOException {
            if (function.name().equals("OrderPhoneNumbers") && mode == StartMode.AOT_CACHE) {
                throw new IOException("no cache");
            }
        }

        @Override
        public Duration toFirstAnswer(TemplateFunction function, StartMode mode) {
            boolean fails = function.name().equals("GetMessages") && mode == StartMode.SNAPSHOT;
            if (fails && ++starts > 1) {
                throw new IllegalStateException("no answer within 600 s\nwhat it wrote");
            }
            return Duration.ofMillis(100);
        }
    }
}
