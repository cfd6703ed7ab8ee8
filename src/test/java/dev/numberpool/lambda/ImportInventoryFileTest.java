package dev.numberpool.lambda;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.numberpool.core.Unavailable;
import dev.numberpool.fixture.Faults;
import dev.numberpool.fixture.OnBucket;
import io.micronaut.function.aws.proxy.MockLambdaContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** The function, by events as S3 sends them. */
@Tag("slow")
class ImportInventoryFileTest extends OnBucket {

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
                .containsEntry("status", "imported_in_part")
                .containsEntry("reason", null)
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

    @Test
    void a_file_whose_rows_are_all_refused_is_refused_and_says_why_row_by_row() throws IOException {
        var _ = put("refused rows.csv", "number\n9195550123\n1.21356E+10\n");

        assertThat(handle("refused rows.csv")).containsExactly("refused rows.csv.report.json");

        assertThatJson(content("refused rows.csv.report.json"))
                .isObject()
                .containsEntry("status", "refused")
                .containsEntry("reason", "every row was refused: see refused_rows")
                .containsEntry("rows", 2)
                .containsEntry("added", 0)
                .containsEntry("refused", 2)
                .containsEntry("refused_rows", json("""
                        [{"line":2,"reason":"number 9195550123 needs a plus or a country"},
                         {"line":3,"reason":"number 1.21356E+10 is not whole: the spreadsheet has cut this number"}]"""));
    }

    /** The event may come twice: what is in stock from the first time is no less in stock. */
    @Test
    void a_file_that_is_imported_again_has_the_same_status_again() throws IOException {
        String rows = file(freshArea(), 2);
        var _ = put("again.csv", rows);
        var _ = put("again in part.csv", rows + "nonsense\n");

        for (int time = 0; time < 2; time++) {
            assertThat(handle("again.csv")).hasSize(1);
            assertThat(handle("again in part.csv")).hasSize(1);

            assertThatJson(content("again.csv.report.json")).isObject().containsEntry("status", "imported");
            assertThatJson(content("again in part.csv.report.json"))
                    .isObject()
                    .containsEntry("status", "imported_in_part");
        }
    }

    @Test
    void the_metadata_of_the_object_says_what_the_file_does_not() throws IOException {
        int area = freshArea();
        var said = Map.of("country", "usa", "column-number", "rufnummer", "column-number-type", "Art", "mtime", "1");
        var _ = s3.putObject(
                put -> put.bucket(BUCKET).key("said.CSV").metadata(said),
                RequestBody.fromString("Rufnummer;Art;number\n(%d) 555-0116;local;7\n".formatted(area)));

        assertThat(handle("said.CSV")).containsExactly("said.CSV.report.json");

        assertThatJson(content("said.CSV.report.json"))
                .isObject()
                .containsEntry("status", "imported")
                .containsEntry("added", 1)
                .containsEntry("ignored_columns", json("[\"number\"]"));
        assertThat(inStock(area)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "country,Atlantis,metadata: country is not a country of ISO 3166",
        "column-colour,Farbe,metadata: column-colour is not the name of a column",
        "column-tn,Farbe,metadata: column-tn is not the name of a column",
        "column-number,Farbe,line 1: no column \"Farbe\" in the header number",
    })
    void a_hint_that_is_none_refuses_the_file(String name, String value, String reason) throws IOException {
        int area = freshArea();
        var _ = s3.putObject(
                put -> put.bucket(BUCKET).key("mistake.csv").metadata(Map.of(name, value)),
                RequestBody.fromString("number\n+1%d5550116\n".formatted(area)));

        assertThat(handle("mistake.csv")).hasSize(1);

        assertThatJson(content("mistake.csv.report.json"))
                .isObject()
                .containsEntry("status", "refused")
                .containsEntry("reason", reason);
        assertThat(inStock(area)).isZero();
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

    /** Read to its end over one connection, so only the look before the report can tell. */
    @Test
    void where_the_time_runs_out_the_report_says_from_which_line_to_go_on() throws IOException {
        int area = freshArea();
        var _ = put("long.csv", file(area, 300));
        var asked = new AtomicInteger(); // for the calls, for the log, and then before each row
        var ending = new MockLambdaContext() {
            @Override
            public int getRemainingTimeInMillis() {
                return asked.incrementAndGet() > 152 ? 59_999 : 60_000;
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
        faults.next(Faults.ofAllAttempts(Faults.Fault.SERVER_ERROR));

        assertThatThrownBy(() -> handle(event)).isInstanceOf(Unavailable.class);

        assertThat(faults.over()).isTrue();
        assertThatThrownBy(() -> content("failing.csv.report.json")).isInstanceOf(NoSuchKeyException.class);
        assertThat(handle(event)).hasSize(1);
    }
}
