package dev.numberpool.lambda;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.numberpool.carrier.bucket.FileReportJson;
import dev.numberpool.carrier.bucket.ImportUploadedFile;
import dev.numberpool.carrier.bucket.InventoryFile;
import dev.numberpool.fixture.OnBucket;
import io.micronaut.function.aws.proxy.MockLambdaContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** What may happen to a file, its connection and its event while it is imported. */
@Tag("slow")
class InterruptedImportTest extends OnBucket {

    @Inject
    ImportUploadedFile imports;

    @Test
    void where_the_connection_is_cut_the_next_goes_on_at_that_byte() throws IOException {
        int area = freshArea();
        var _ = put("cut.csv", file(area, 200));
        var event = event("cut.csv");
        var _ = requests();
        connection.cutAfter(10_000, () -> {});
        connection.cutAfter(3_000, () -> {});

        assertThat(handle(event)).containsExactly("cut.csv.report.json");

        assertThat(connection.done()).isTrue();
        assertThat(requests())
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo("GET"),
                        second -> assertThat(second).matches("GET bytes=\\d{4}-"),
                        third -> assertThat(third).matches("GET bytes=\\d{5}-"),
                        head -> assertThat(head).isEqualTo("HEAD"),
                        report -> assertThat(report).isEqualTo("PUT"));
        assertThatJson(content("cut.csv.report.json")).isObject().containsEntry("added", 200);
        assertThat(inStock(area)).isEqualTo(200);
    }

    /** Of two cuts a byte apart, one is in the middle of a character. */
    @Test
    void of_utf_16_the_next_connection_goes_on_within_a_character_too() throws IOException {
        var positions = new ArrayList<Integer>();
        for (int bytes : List.of(10_000, 10_001)) {
            int area = freshArea();
            var content = ("\uFEFF" + file(area, 200)).getBytes(StandardCharsets.UTF_16LE);
            var _ = s3.putObject(put -> put.bucket(BUCKET).key("wide.csv"), RequestBody.fromBytes(content));
            var event = event("wide.csv");
            var _ = requests();
            connection.cutAfter(bytes, () -> {});

            assertThat(handle(event)).containsExactly("wide.csv.report.json");

            positions.add(Integer.parseInt(requests().get(1).replaceAll("\\D", "")));
            assertThatJson(content("wide.csv.report.json"))
                    .isObject()
                    .containsEntry("status", "imported")
                    .containsEntry("added", 200);
            assertThat(inStock(area)).isEqualTo(200);
        }
        assertThat(connection.done()).isTrue();
        assertThat(positions).extracting(position -> position % 2).containsExactlyInAnyOrder(0, 1);
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
        var _ = put("middle.csv", file(area, 400));
        var event = event("middle.csv");
        connection.cutAfter(20_000, () -> {
            var _ = put("middle.csv", "number\n");
        });

        assertThat(handle(event)).isEmpty();

        assertThat(connection.done()).isTrue();
        assertThat(inStock(area)).isBetween(1, 399);
        assertThatThrownBy(() -> content("middle.csv.report.json")).isInstanceOf(NoSuchKeyException.class);
    }

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
        var file = new InventoryFile(BUCKET, "at once.csv", put("at once.csv", file(area, 300)));
        Callable<Optional<FileReportJson>> run = () -> imports.read(file, () -> false);

        List<FileReportJson> reports;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            reports = threads.invokeAll(List.of(run, run)).stream()
                    .map(done -> done.resultNow().orElseThrow())
                    .toList();
        }

        assertThat(reports).extracting(FileReportJson::rows).containsOnly(300L);
        assertThat(reports.stream().mapToLong(FileReportJson::added).sum()).isEqualTo(300);
        assertThat(inStock(area)).isEqualTo(300);
    }
}
