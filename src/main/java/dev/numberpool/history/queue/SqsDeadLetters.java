package dev.numberpool.history.queue;

import dev.numberpool.core.history.DeadLetters;
import dev.numberpool.core.history.StreamedChange;
import dev.numberpool.environment.NumberpoolSettings;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/**
 * The dead letters in a queue of SQS, each the event of one record. A function that names no queue has no client.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html">SendMessage</a>
 */
@Singleton
final class SqsDeadLetters implements DeadLetters {

    /** The attribute of a letter that says what it lacks. */
    static final String OMITTED = "omitted";

    private static final Map<String, MessageAttributeValue> IMAGES_OMITTED = Map.of(
            OMITTED,
            MessageAttributeValue.builder()
                    .dataType("String")
                    .stringValue("images")
                    .build());

    private final BeanProvider<SqsClient> sqs;
    private final Letters letters;
    private final @Nullable String queue;

    SqsDeadLetters(BeanProvider<SqsClient> sqs, Letters letters, NumberpoolSettings settings) {
        this.sqs = sqs;
        this.letters = letters;
        queue = settings.deadLetters();
    }

    /** @throws IllegalStateException if there is no queue */
    @Override
    public void put(StreamedChange change) {
        if (queue == null) {
            throw new IllegalStateException("numberpool.dead-letters names no queue");
        }
        Letter letter = letters.of(change);
        var _ = sqs.get()
                .sendMessage(send -> send.queueUrl(queue)
                        .messageBody(letter.event())
                        .messageAttributes(letter.whole() ? Map.of() : IMAGES_OMITTED));
    }
}
