package dev.numberpool.local.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.api.Api;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("process")
@Tag("long")
class LocalBucketTest {

    private static final String REPORT = "/inventory/in/may%201.csv.report.json";

    @Test
    void a_file_that_is_put_into_the_bucket_is_imported_and_reported_on() throws Exception {
        try (var local = LocalProcess.start("--port=0", "--in-memory", "--no-demo")) {
            var bucket = new Api(local.address());

            var put =
                    bucket.send("PUT", "/inventory/in/may%201.csv", Files.readString(Path.of("samples/inventory.csv")));

            assertThat(put.status()).isEqualTo(200);
            var report = report(bucket, REPORT);
            assertThat(report.status()).isEqualTo(200);
            assertThat(report.body()).contains("\"file\":\"in/may 1.csv\"", "\"added\":328");

            var said = bucket.with("x-amz-meta-country", "US").with("x-amz-meta-column-number", "Nr.");
            assertThat(said.send("PUT", "/inventory/JUNE.CSV", "Nr.;type\n(213) 555-0116;local\nx;mobile\n")
                            .status())
                    .isEqualTo(200);
            assertThat(report(bucket, "/inventory/JUNE.CSV.report.json").body())
                    .contains("\"status\":\"imported_in_part\"", "\"added\":1", "number_type mobile is not");
        }
    }

    private static Api.Answer report(Api bucket, String path) throws InterruptedException {
        var report = bucket.get(path);
        while (report.status() == 404) {
            Thread.sleep(Duration.ofMillis(50));
            report = bucket.get(path);
        }
        return report;
    }
}
