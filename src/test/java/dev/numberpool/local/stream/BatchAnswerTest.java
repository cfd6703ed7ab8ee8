package dev.numberpool.local.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchAnswerTest {

    private static final List<StreamedRecord> BATCH = Stream.of("7", "8", "9")
            .map(number -> new StreamedRecord(number, Instant.EPOCH, JsonNodeFactory.instance.objectNode()))
            .toList();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | 3",
                "null | 3",
                "{} | 3",
                "{\"batchItemFailures\":null} | 3",
                "{\"batchItemFailures\":[]} | 3",
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"9\"},{\"itemIdentifier\":\"8\"}]} | 1",
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"9\"},{\"itemIdentifier\":\"10\"}]} | 0",
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"\"}]} | 0",
                "{\"batchItemFailures\":[{\"itemIdentifier\":null}]} | 0",
                "{\"batchItemFailures\":[{\"item\":\"9\"}]} | 0",
                "{\"batchItemFailures\" | 0",
            })
    void what_comes_before_the_first_failure_is_done_with(String answer, int done) {
        assertThat(BatchAnswer.done(answer.getBytes(StandardCharsets.UTF_8), BATCH))
                .isEqualTo(done);
    }
}
