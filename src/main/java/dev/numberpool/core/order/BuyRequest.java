package dev.numberpool.core.order;

import dev.numberpool.core.AgentId;
import dev.numberpool.core.Country;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.OrganizationId;
import dev.numberpool.core.number.AreaCode;
import dev.numberpool.core.number.StockQuery;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One number of a country, whichever.
 *
 * @param areaCode where it had better be from
 * @param agent who is to answer it
 */
public record BuyRequest(
        OrganizationId organization,
        Country country,
        Optional<AreaCode> areaCode,
        Optional<AgentId> agent,
        Optional<IdempotencyKey> idempotencyKey) {

    Optional<Idempotency> idempotency() {
        return idempotencyKey.map(key -> new Idempotency(key, fingerprint()));
    }

    /** What will do, the best first. Whoever names a toll-free area code wants such a number. */
    Stream<StockQuery> wishes() {
        return Stream.of(
                        areaCode.map(area -> wish(Optional.of(area), Optional.empty())),
                        Optional.of(wish(Optional.empty(), Optional.of(NumberType.LOCAL))),
                        Optional.of(wish(Optional.empty(), Optional.of(NumberType.TOLL_FREE))))
                .flatMap(Optional::stream);
    }

    private static StockQuery wish(Optional<AreaCode> areaCode, Optional<NumberType> type) {
        return new StockQuery(areaCode, type, Optional.empty(), 1);
    }

    private Fingerprint fingerprint() {
        return Fingerprint.of(
                "buy",
                country.code(),
                Fingerprint.text(areaCode.orElse(null), AreaCode::digits),
                Fingerprint.text(agent.orElse(null), AgentId::hex));
    }
}
