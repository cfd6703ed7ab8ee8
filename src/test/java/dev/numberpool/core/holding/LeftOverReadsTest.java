package dev.numberpool.core.holding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.numberpool.core.Unavailable;
import dev.numberpool.core.number.PhoneNumbers;
import dev.numberpool.fixture.DynamoProxy;
import dev.numberpool.fixture.DynamoProxy.Answer;
import dev.numberpool.fixture.DynamoProxy.Call;
import dev.numberpool.fixture.DynamoProxy.Network;
import dev.numberpool.fixture.OnDynamoProxy;
import dev.numberpool.fixture.TestData;
import dev.numberpool.store.dynamo.Deadline;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A DynamoDB under load answers a BatchGetItem in part, and says which keys it has left over. */
@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeftOverReadsTest extends OnDynamoProxy {

    private static final String BATCH = "BatchGetItem";

    @Inject
    PhoneNumbers numbers;

    @Inject
    TestData given;

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void what_is_left_over_is_asked_for_again_until_all_is_there() {
        var stock = given.stock(150);
        network.mend();
        Network half = this::half;
        network.use(half.then(half.then(Network.GOOD)).on(BATCH));

        assertThat(numbers.available(stock))
                .extracting(number -> number.listing().number())
                .containsExactlyElementsOf(stock);

        // 100 of which 50 are left over, the other 50 with them, of which 50 are left over again
        assertThat(network.calls()).hasSize(3);
    }

    /** It has time for four calls. */
    @Test
    void where_it_never_ends_it_is_unavailable_once_the_time_is_up() {
        var stock = given.stock(2);
        network.mend();
        Network nothing = (call, _) -> Optional.of(left(call, 0));
        network.use(nothing.on(BATCH));
        var asked = new AtomicInteger();

        assertThatThrownBy(() -> Deadline.within(
                        () -> Duration.ofSeconds(asked.incrementAndGet() > 4 ? 6 : 20), () -> numbers.available(stock)))
                .isInstanceOf(Unavailable.class);

        assertThat(network.calls()).hasSize(4);
    }

    private Optional<Answer> half(Call call, DynamoProxy proxy) {
        try {
            var request = (ObjectNode) json.readTree(call.body());
            var wanted = (ObjectNode) request.get("RequestItems").elements().next();
            var keys = (ArrayNode) wanted.get("Keys");
            int all = keys.size();
            while (keys.size() > all / 2) {
                keys.remove(keys.size() - 1);
            }
            int answered = keys.size();
            var first = new Call(
                    call.operation(),
                    json.writeValueAsString(request),
                    call.invocation(),
                    call.attempt(),
                    call.headers());
            return Optional.of(merged(proxy.toDynamo(first), left(call, answered)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An answer without any items, and all keys of the request but the first so many. */
    private Answer left(Call call, int answered) {
        try {
            var tables = (ObjectNode) json.readTree(call.body()).get("RequestItems");
            var keys = (ArrayNode) tables.elements().next().get("Keys");
            for (int i = 0; i < answered; i++) {
                keys.remove(0);
            }
            var answer = json.createObjectNode();
            answer.set("Responses", json.createObjectNode());
            answer.set("UnprocessedKeys", tables);
            return new Answer(200, json.writeValueAsBytes(answer));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer merged(Answer items, Answer left) throws IOException {
        var answer = (ObjectNode) json.readTree(new String(items.body(), StandardCharsets.UTF_8));
        answer.set("UnprocessedKeys", json.readTree(left.body()).get("UnprocessedKeys"));
        return new Answer(200, json.writeValueAsBytes(answer));
    }
}
