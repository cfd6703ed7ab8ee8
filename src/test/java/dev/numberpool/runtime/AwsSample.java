package dev.numberpool.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.lambda.priming.EventFile;
import dev.numberpool.local.runtime.FunctionProcess;
import dev.numberpool.local.runtime.InvocationOutcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * An event as AWS shows it on its pages, of somebody else's bucket, topic, table: it is read, and answered as such.
 *
 * @param answer a pattern
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/lambda-services.html">the pages of Lambda's sources</a>
 */
record AwsSample(String event, String answer) {

    private static final Path PLACE = Path.of("src/test/resources/aws-samples");

    private static final Map<String, String> ANSWERS = Map.of(
            "UnknownRoute", ".*\"statusCode\":404.*NOT_FOUND.*",
            "RecordHistory", "\\{\"batchItemFailures\":\\[]}",
            "FollowTable", "0",
            "TendBulkOrders", "[0-9]+",
            "ReturnToStock", "[0-9]+",
            "ReceiveInboundMessage", ".*IllegalArgumentException.*",
            "ImportInventoryFile", "\\[]");

    static Optional<AwsSample> of(String function) {
        return Optional.ofNullable(ANSWERS.get(function)).map(answer -> new AwsSample(read(function), answer));
    }

    void check(FunctionProcess process) {
        assertThat(
                        switch (process.invoke(event)) {
                            case InvocationOutcome.Answered(var json) -> json;
                            case InvocationOutcome.Failed(var json) -> json;
                        })
                .matches(answer);
    }

    private static String read(String function) {
        try {
            return Files.readString(PLACE.resolve(EventFile.of(function)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
