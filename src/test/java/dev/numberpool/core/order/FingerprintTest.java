package dev.numberpool.core.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Country;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.E164;
import dev.numberpool.core.Label;
import dev.numberpool.core.Numbers;
import dev.numberpool.core.id.AgentId;
import dev.numberpool.core.id.CampaignId;
import dev.numberpool.core.id.HoldId;
import dev.numberpool.core.number.Routing;
import dev.numberpool.core.stock.AreaCode;
import dev.numberpool.core.url.HttpsUrl;
import java.util.List;
import java.util.Optional;
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

    /** Recorded by earlier versions, whose keys live on for a day. */
    @Test
    void the_purchase_of_any_number_has_the_fingerprint_it_always_had() {
        var agent = Optional.of(new AgentId("000000000001"));
        var everywhere = new Wanted.Any(new Country("US"), Optional.empty());
        var somewhere = new Wanted.Any(new Country("CA"), AreaCode.parse("604"));

        assertThat(everywhere.fingerprint(Optional.empty()).hex())
                .isEqualTo("8cce05d8d57830f13a6f80c64c65b815a33f2d0c6df24ee64310f4e2a6682a16");
        assertThat(somewhere.fingerprint(agent).hex())
                .isEqualTo("6afddbc1de6bdec36edcfff4c0a1849bb86e1d3748de2b3a917146f81a84b202");
    }

    @Test
    void the_purchase_of_exactly_one_number_is_told_from_every_other() {
        var agent = Optional.of(new AgentId("000000000001"));
        var exactly = new Wanted.Exactly(new E164("+14155550123"));
        var different = Stream.of(
                exactly.fingerprint(Optional.empty()),
                exactly.fingerprint(agent),
                new Wanted.Exactly(new E164("+14155550124")).fingerprint(Optional.empty()),
                new Wanted.Any(new Country("US"), AreaCode.parse("415")).fingerprint(Optional.empty()),
                fingerprint(List.of(new E164("+14155550123")), Routing.NONE));

        assertThat(different).doesNotHaveDuplicates();
        assertThat(exactly.fingerprint(agent)).isEqualTo(exactly.fingerprint(agent));
    }

    @Test
    void an_order_by_a_hold_is_another_one_than_without_it_or_by_another_hold() {
        var number = List.of(Dialable.of("+14155550100"));
        var first = Optional.of(new HoldId(new UUID(0, 1)));
        var second = Optional.of(new HoldId(new UUID(0, 2)));

        assertThat(Stream.of(first, second, Optional.<HoldId>empty())
                        .map(hold -> Fingerprint.of(number, Routing.NONE, hold)))
                .doesNotHaveDuplicates();
    }

    private static Fingerprint fingerprint(List<Dialable> numbers, Routing routing) {
        return Fingerprint.of(numbers, routing, Optional.empty());
    }
}
