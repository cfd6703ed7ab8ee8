package dev.numberpool.core.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.AgentId;
import dev.numberpool.core.CampaignId;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.HttpsUrl;
import dev.numberpool.core.Label;
import dev.numberpool.core.Numbers;
import dev.numberpool.core.number.Routing;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    private static final List<Dialable> NUMBERS = Numbers.numbers(415, 2);
    private static final HttpsUrl URL = new HttpsUrl("https://example.com");

    @Test
    void the_same_request_has_the_same_fingerprint() {
        assertThat(fingerprint(NUMBERS, Routing.NONE)).isEqualTo(fingerprint(NUMBERS, Routing.NONE));
    }

    @Test
    void every_difference_makes_another_fingerprint() {
        var different = Stream.of(
                fingerprint(NUMBERS, Routing.NONE),
                fingerprint(NUMBERS.reversed(), Routing.NONE),
                fingerprint(NUMBERS.subList(0, 1), Routing.NONE),
                fingerprint(NUMBERS, new Routing(URL, null, null, null)),
                fingerprint(NUMBERS, new Routing(null, URL, null, null)),
                fingerprint(NUMBERS, new Routing(null, null, new Label("null"), null)),
                fingerprint(NUMBERS, new Routing(null, null, null, new CampaignId(new UUID(0, 1)))),
                fingerprint(NUMBERS, Routing.NONE.onAgent(new AgentId("000000000001"))));

        assertThat(different).doesNotHaveDuplicates();
    }

    private static Fingerprint fingerprint(List<Dialable> numbers, Routing routing) {
        return Fingerprint.of(numbers, routing);
    }
}
