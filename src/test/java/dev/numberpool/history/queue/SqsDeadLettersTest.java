package dev.numberpool.history.queue;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.numberpool.core.history.DeadLetters;
import dev.numberpool.core.history.Fact;
import dev.numberpool.core.history.StreamedChange;
import dev.numberpool.fixture.LetterBox;
import dev.numberpool.fixture.LocalDynamo;
import dev.numberpool.fixture.OnDynamo;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;
import io.micronaut.function.aws.LambdaApplicationContextBuilder;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class SqsDeadLettersTest implements OnDynamo {

    private static final String REST = """
            "eventID":"e1","eventName":"MODIFY","eventSource":"aws:dynamodb","dynamodb":{\
            "ApproximateCreationDateTime":1479499740,"Keys":{"pk":{"S":"ORG#a"}},"SequenceNumber":"0123456789"\
            """;

    @Inject
    DeadLetters deadLetters;

    private final LetterBox box = new LetterBox();

    @Override
    public Map<String, String> getProperties() {
        var properties = new HashMap<>(OnDynamo.super.getProperties());
        properties.putAll(box.properties());
        return properties;
    }

    @AfterAll
    void close() {
        box.close();
    }

    @Test
    void a_letter_is_an_event_with_the_record_as_it_came() {
        String record = record("{\"pk\":{\"S\":\"\u00e4 \\\" \uD83D\uDE00\"}}");

        deadLetters.put(change(record));

        assertThat(box.messages()).singleElement().satisfies(letter -> {
            assertThat(letter.body()).isEqualTo("{\"Records\":[" + record + "]}");
            assertThat(letter.messageAttributes()).isEmpty();
        });
    }

    @Test
    void a_character_that_sqs_has_not_is_written_in_another_way() {
        deadLetters.put(change(record("{\"pk\":{\"S\":\"\uFFFE\uFFFF\uFFFD\"}}")));

        assertThat(box.letters()).singleElement().satisfies(letter -> {
            assertThat(letter).contains("\\uFFFE\\uFFFF\uFFFD");
            assertThatJson(letter).node("Records[0].dynamodb.NewImage.pk.S").isEqualTo("\uFFFE\uFFFF\uFFFD");
        });
    }

    @Test
    void the_largest_letter_has_its_images() {
        deadLetters.put(change(recordOfLetter(Letters.LARGEST_IN_BYTES)));

        assertThat(box.letters())
                .singleElement()
                .satisfies(letter ->
                        assertThat(letter.getBytes(StandardCharsets.UTF_8)).hasSize(Letters.LARGEST_IN_BYTES));
    }

    @Test
    void the_queue_takes_the_largest_letter() {
        assertThatJson(LocalDynamo.TEMPLATE.resources())
                .node("HistoryDeadLetters.Properties.MaximumMessageSize")
                .isEqualTo(Letters.LARGEST_IN_BYTES);
    }

    @Test
    void what_is_larger_goes_without_its_images_and_says_so() {
        deadLetters.put(change(recordOfLetter(Letters.LARGEST_IN_BYTES + 1)));

        assertThat(box.messages()).singleElement().satisfies(letter -> {
            assertThatJson(letter.body()).isEqualTo("{\"Records\":[{" + REST + "}}]}");
            assertThat(letter.messageAttributes())
                    .containsExactly(Map.entry(
                            "omitted",
                            MessageAttributeValue.builder()
                                    .dataType("String")
                                    .stringValue("images")
                                    .build()));
        });
    }

    @Test
    void an_application_without_a_queue_starts_and_fails_at_the_first_letter() {
        try (var application = ApplicationContext.run(Environment.TEST)) {
            var without = application.getBean(DeadLetters.class);

            assertThatIllegalStateException()
                    .isThrownBy(() -> without.put(change(record("{}"))))
                    .withMessageContaining("numberpool.dead-letters");
        }
    }

    /** Lambda's makes all its beans at the start. */
    @Test
    void a_function_without_a_queue_makes_no_client() {
        try (var function = new LambdaApplicationContextBuilder()
                .properties(Map.of("numberpool.table", "any"))
                .start()) {
            assertThat(function.getActiveBeanRegistrations(SqsClient.class)).isEmpty();
        }
    }

    @Test
    void there_is_no_client_before_the_first_letter() {
        try (var application = ApplicationContext.run(Map.copyOf(box.properties()), Environment.TEST)) {
            var untouched = application.getBean(DeadLetters.class);
            assertThat(application.getActiveBeanRegistrations(SqsClient.class)).isEmpty();

            untouched.put(change(record("{}")));

            assertThat(application.getActiveBeanRegistrations(SqsClient.class)).hasSize(1);
            assertThat(box.letters()).hasSize(1);
        }
    }

    private static String record(String newImage) {
        return "{" + REST + ",\"NewImage\":" + newImage + "}}";
    }

    /** With images in letters of two bytes. */
    private static String recordOfLetter(int bytes) {
        int rest = ("{\"Records\":[" + record("{\"a\":{\"S\":\"\"}}") + "]}").length();
        String even = "\u00e4".repeat((bytes - rest) / 2) + "x".repeat((bytes - rest) % 2);
        return record("{\"a\":{\"S\":\"" + even + "\"}}");
    }

    private static StreamedChange change(String json) {
        return new StreamedChange() {
            @Override
            public List<Fact> facts() {
                return List.of();
            }

            @Override
            public String json() {
                return json;
            }
        };
    }
}
