package dev.numberpool.core.order.bulk;

import dev.numberpool.core.Label;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.id.AgentId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.Routing;
import dev.numberpool.core.order.EarlierOrders.Idempotency;
import dev.numberpool.core.order.Fingerprint;
import dev.numberpool.core.order.IdempotencyKey;
import dev.numberpool.core.stock.AreaCode;
import dev.numberpool.core.stock.NumberPattern;
import dev.numberpool.core.stock.StockQuery;
import dev.numberpool.core.url.HttpsUrl;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * So many numbers of this kind, or none.
 *
 * @param wanted of which kind, and how many
 * @param routing set on every number of the order
 */
public record BulkRequest(
        OrganizationId organization, StockQuery wanted, Routing routing, Optional<IdempotencyKey> idempotencyKey) {

    /** How many numbers one order may have. */
    public static final int MOST_NUMBERS = 1_000;

    /** @throws IllegalArgumentException for a quantity below 1 or above {@value #MOST_NUMBERS} */
    public BulkRequest {
        if (wanted.quantity() < 1 || wanted.quantity() > MOST_NUMBERS) {
            throw new IllegalArgumentException("1 to " + MOST_NUMBERS + " numbers make a bulk order");
        }
    }

    public int quantity() {
        return wanted.quantity();
    }

    public Optional<Idempotency> idempotency() {
        return idempotencyKey.map(key -> new Idempotency(key, fingerprint()));
    }

    Fingerprint fingerprint() {
        return Fingerprint.of(Stream.concat(published(), additions()).toArray(String[]::new));
    }

    /** What earlier versions recorded: it stays as it is. */
    private Stream<String> published() {
        return Stream.of(
                "bulk",
                Integer.toString(quantity()),
                Fingerprint.text(areaCodes(), codes -> codes),
                Fingerprint.text(wanted.type().orElse(null), NumberType::text),
                Fingerprint.text(wanted.pattern().orElse(null), BulkRequest::meaning),
                Fingerprint.text(routing.inboundUrl(), HttpsUrl::text),
                Fingerprint.text(routing.statusUrl(), HttpsUrl::text),
                Fingerprint.text(routing.campaign(), id -> id.value().toString()),
                Fingerprint.text(routing.label(), Label::text),
                Fingerprint.text(routing.agent(), AgentId::hex));
    }

    private @Nullable String areaCodes() {
        return wanted.areaCodes().isEmpty()
                ? null
                : wanted.areaCodes().stream().map(AreaCode::digits).sorted().collect(Collectors.joining(","));
    }

    private static String meaning(NumberPattern pattern) {
        return pattern.place() == NumberPattern.Place.CONTAINS
                ? pattern.text()
                : pattern.place().text() + " " + pattern.text();
    }

    /** Only those that are set, so that an order without any is the same as ever. */
    private Stream<String> additions() {
        var can = wanted.capabilities();
        return Stream.of(
                        wanted.country().map(country -> "country=" + country.code()),
                        wanted.region().map(region -> "region=" + region.text()),
                        can.sms().map(sms -> "sms=" + sms),
                        can.mms().map(mms -> "mms=" + mms),
                        can.voice().map(voice -> "voice=" + voice))
                .flatMap(Optional::stream);
    }
}
