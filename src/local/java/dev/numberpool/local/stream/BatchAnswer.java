package dev.numberpool.local.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * What a function says about a batch.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-batchfailurereporting.html">Partial batch
 *     response</a>
 */
final class BatchAnswer {

    private static final ObjectMapper JSON = new ObjectMapper();

    private BatchAnswer() {}

    /**
     * How many records of the batch are done with: those before the first one that failed. None if the answer names a
     * record that is not of the batch, or cannot be read.
     */
    static int done(byte[] answer, List<StreamedRecord> batch) {
        try {
            JsonNode failures = JSON.readTree(answer).path("batchItemFailures");
            List<String> sequenceNumbers =
                    batch.stream().map(StreamedRecord::sequenceNumber).toList();
            return StreamSupport.stream(failures.spliterator(), false)
                    .mapToInt(failure -> sequenceNumbers.indexOf(
                            failure.path("itemIdentifier").asText()))
                    .map(place -> Math.max(place, 0))
                    .min()
                    .orElse(batch.size());
        } catch (IOException _) {
            return 0;
        }
    }
}
