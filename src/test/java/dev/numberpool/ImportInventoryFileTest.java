package dev.numberpool;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.S3Event;
import dev.numberpool.carrier.bucket.FileReportJson;
import dev.numberpool.carrier.bucket.ImportUploadedFile;
import dev.numberpool.carrier.bucket.InventoryFile;
import dev.numberpool.core.Country;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.number.Shelf;
import dev.numberpool.core.number.Stock;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.proxy.MockLambdaContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

class ImportInventoryFileTest extends OnBucket {

    private static final AtomicInteger AREAS = new AtomicInteger(200);

    @Inject
    ApplicationContext application;

    @Inject
    ImportUploadedFile imports;

    @Inject
    Stock stock;

    @Inject
    Faults faults;

    @Test
    void the_sample_file_is_imported_by_the_sample_event() throws IOException {
        String etag = put("inventory.csv", Files.readString(Path.of("samples/inventory.csv")));
        var event = read(Files.readString(EVENT));
        assertThat(event.getRecords().getFirst().getS3().getObject().geteTag()).isEqualTo(etag);

        assertThat(handle(event)).containsExactly("inventory.csv.report.json");

        assertThatJson(content("inventory.csv.report.json"))
                .isObject()
                .containsEntry("file", "inventory.csv")
                .containsEntry("etag", etag)
                .containsEntry("status", "imported")
                .containsEntry("rows", 328)
                .containsEntry("added", 328)
                .containsEntry("reason", null);
    }

    @Test
    void bad_rows_and_unknown_columns_are_named_in_the_report() throws IOException {
        var _ = put("bad.csv", "number,colour\n+12025550100,red\nnonsense,blue\n+12025550100,green\n");

        assertThat(handle("bad.csv")).containsExactly("bad.csv.report.json");

        assertThatJson(content("bad.csv.report.json"))
                .isObject()
                .containsEntry("status", "imported")
                .containsEntry("rows", 3)
                .containsEntry("added", 1)
                .containsEntry("already_there", 0)
                .containsEntry("refused", 2)
                .containsEntry("stopped_at_line", null)
                .containsEntry("ignored_columns", json("[\"colour\"]"))
                .containsEntry("refused_rows", json("""
                        [{"line":3,"reason":"number nonsense is neither E.164 nor a short code"},
                         {"line":4,"reason":"the number is in line 2 already"}]"""));
    }

    @ParameterizedTest
    @CsvSource({"'',the file is empty", "'id,name','line 1: no column \"number\" in the header id,name'"})
    void a_file_that_is_no_inventory_is_refused_with_its_reason(String content, String reason) throws IOException {
        var _ = put("refused.csv", content);

        assertThat(handle("refused.csv")).containsExactly("refused.csv.report.json");

        assertThatJson(content("refused.csv.report.json"))
                .isObject()
                .containsEntry("status", "refused")
                .containsEntry("reason", reason)
                .containsEntry("rows", 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"carrier one/june 1+2.csv", "añejo/číslo 100%.csv", "a&b=c?d#e.csv"})
    void whatever_the_key_is_the_report_is_beside_the_file(String key) throws IOException {
        var _ = put(key, file(freshArea(), 1));

        assertThat(handle(key)).containsExactly(key + ".report.json");

        assertThatJson(content(key + ".report.json"))
                .isObject()
                .containsEntry("file", key)
                .containsEntry("added", 1);
    }

    @Test
    void every_record_of_an_event_is_imported() throws IOException {
        var _ = put("one.csv", file(freshArea(), 1));
        var _ = put("two.csv", file(freshArea(), 2));
        var both = event("one.csv");
        both.getRecords().addAll(event("two.csv").getRecords());

        assertThat(handle(both)).containsExactly("one.csv.report.json", "two.csv.report.json");
    }

    @Test
    void where_the_connection_is_cut_the_next_goes_on_at_that_byte() throws IOException {
        int area = freshArea();
        var _ = put("cut.csv", file(area, 2_000));
        var event = event("cut.csv");
        var _ = requests();
        connection.cutAfter(100_000, () -> {});
        connection.cutAfter(30_000, () -> {});

        assertThat(handle(event)).containsExactly("cut.csv.report.json");

        assertThat(connection.done()).isTrue();
        assertThat(requests())
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo("GET"),
                        second -> assertThat(second).matches("GET bytes=\\d{5}-"),
                        third -> assertThat(third).matches("GET bytes=\\d{6}-"),
                        head -> assertThat(head).isEqualTo("HEAD"),
                        report -> assertThat(report).isEqualTo("PUT"));
        assertThatJson(content("cut.csv.report.json")).isObject().containsEntry("added", 2_000);
        assertThat(inStock(area)).isEqualTo(2_000);
    }

    @Test
    void a_file_that_was_replaced_or_deleted_before_leaves_no_report() throws IOException {
        var _ = put("before.csv", file(freshArea(), 1));
        var event = event("before.csv");
        int area = freshArea();
        var _ = put("before.csv", file(area, 1));

        assertThat(handle(event)).isEmpty();
        s3.deleteObject(delete -> delete.bucket(BUCKET).key("before.csv"));
        assertThat(handle(event)).isEmpty();

        assertThat(inStock(area)).isZero();
        assertThatThrownBy(() -> content("before.csv.report.json")).isInstanceOf(NoSuchKeyException.class);
    }

    @Test
    void a_file_that_is_replaced_in_the_middle_keeps_what_was_imported_and_leaves_no_report() throws IOException {
        int area = freshArea();
        var _ = put("middle.csv", file(area, 2_000));
        var event = event("middle.csv");
        connection.cutAfter(100_000, () -> {
            var _ = put("middle.csv", "number\n");
        });

        assertThat(handle(event)).isEmpty();

        assertThat(connection.done()).isTrue();
        assertThat(inStock(area)).isBetween(1, 1_999);
        assertThatThrownBy(() -> content("middle.csv.report.json")).isInstanceOf(NoSuchKeyException.class);
    }

    /** Read to its end over one connection, so only the look before the report can tell. */
    @Test
    void the_report_of_a_file_does_not_stand_beside_another_that_has_replaced_it() throws IOException {
        var _ = put("late.csv", file(freshArea(), 1));
        var event = event("late.csv");
        var replacing = new MockLambdaContext() {
            @Override
            public int getRemainingTimeInMillis() {
                var _ = put("late.csv", "number\n");
                return 900_000;
            }
        };

        assertThat(new ImportInventoryFile(application).handleRequest(event, replacing))
                .isEmpty();

        assertThatThrownBy(() -> content("late.csv.report.json")).isInstanceOf(NoSuchKeyException.class);
    }

    @Test
    void an_event_that_comes_twice_changes_nothing_but_the_report() throws IOException {
        int area = freshArea();
        var _ = put("twice.csv", file(area, 150));
        var event = event("twice.csv");
        assertThat(handle(event)).hasSize(1);

        assertThat(handle(event)).hasSize(1);

        assertThatJson(content("twice.csv.report.json"))
                .isObject()
                .containsEntry("added", 0)
                .containsEntry("already_there", 150);
        assertThat(inStock(area)).isEqualTo(150);
    }

    @Test
    void twice_at_once_every_number_is_added_once() throws Exception {
        int area = freshArea();
        var file = new InventoryFile(BUCKET, "at once.csv", put("at once.csv", file(area, 1_500)));
        Callable<Optional<FileReportJson>> run = () -> imports.read(file, () -> false);

        List<FileReportJson> reports;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            reports = threads.invokeAll(List.of(run, run)).stream()
                    .map(done -> done.resultNow().orElseThrow())
                    .toList();
        }

        assertThat(reports).extracting(FileReportJson::rows).containsOnly(1_500L);
        assertThat(reports.stream().mapToLong(FileReportJson::added).sum()).isEqualTo(1_500);
        assertThat(inStock(area)).isEqualTo(1_500);
    }

    @Test
    void where_the_time_runs_out_the_report_says_from_which_line_to_go_on() throws IOException {
        int area = freshArea();
        var _ = put("long.csv", file(area, 300));
        var rows = new AtomicInteger();
        var ending = new MockLambdaContext() {
            @Override
            public int getRemainingTimeInMillis() {
                return rows.incrementAndGet() > 150 ? 59_999 : 60_000;
            }
        };

        assertThat(new ImportInventoryFile(application).handleRequest(event("long.csv"), ending))
                .hasSize(1);

        assertThatJson(content("long.csv.report.json"))
                .isObject()
                .containsEntry("status", "stopped")
                .containsEntry("added", 150)
                .containsEntry("stopped_at_line", 152)
                .hasEntrySatisfying(
                        "reason", reason -> assertThat(reason).asString().contains("the time was up at line 152"));
        assertThat(inStock(area)).isEqualTo(150);
    }

    @Test
    void a_store_that_does_not_answer_is_a_failure_that_lambda_tries_again() throws IOException {
        var _ = put("failing.csv", file(freshArea(), 1));
        var event = event("failing.csv");
        faults.next(Collections.nCopies(10, Faults.Fault.SERVER_ERROR).toArray(Faults.Fault[]::new));

        assertThatThrownBy(() -> handle(event)).isInstanceOf(DynamoDbException.class);

        assertThat(faults.over()).isTrue();
        assertThatThrownBy(() -> content("failing.csv.report.json")).isInstanceOf(NoSuchKeyException.class);
        assertThat(handle(event)).hasSize(1);
    }

    private List<String> handle(String key) throws IOException {
        return handle(event(key));
    }

    private List<String> handle(S3Event event) {
        var context = new MockLambdaContext() {
            @Override
            public int getRemainingTimeInMillis() {
                return 900_000;
            }
        };
        return new ImportInventoryFile(application).handleRequest(event, context);
    }

    private static int freshArea() {
        return AREAS.incrementAndGet();
    }

    /** About a hundred bytes a row. */
    private static String file(int area, int rows) {
        return IntStream.range(0, rows)
                .mapToObj(row -> "+1%d555%04d,local,US,%s".formatted(area, row, "a".repeat(80)))
                .collect(Collectors.joining("\n", "number,number_type,country,provider\n", "\n"));
    }

    private int inStock(int area) {
        var shelf = new Shelf(new Country("US"), NumberType.LOCAL);
        var range = new Stock.Range("+1" + area, "+1" + area + ":");
        return stock.read(shelf, range, Stock.Direction.UP, 10_000).size();
    }
}
