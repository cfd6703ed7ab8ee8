package dev.numberpool.core.order;

import dev.numberpool.core.Country;
import dev.numberpool.core.E164;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.id.AgentId;
import dev.numberpool.core.stock.AreaCode;
import dev.numberpool.core.stock.StockQuery;
import java.util.Optional;
import java.util.stream.Stream;

/** Which number a buyer wants. */
public sealed interface Wanted {

    /** Of the purchase of such a number for that agent, or for none. */
    Fingerprint fingerprint(Optional<AgentId> agent);

    /** This one and no other, whatever it can do. */
    record Exactly(E164 number) implements Wanted {

        @Override
        public Fingerprint fingerprint(Optional<AgentId> agent) {
            return Fingerprint.of("buy exactly", number.text(), Fingerprint.text(agent.orElse(null), AgentId::hex));
        }
    }

    /**
     * One of a country that can text, whichever.
     *
     * @param areaCode where it had better be from
     */
    record Any(Country country, Optional<AreaCode> areaCode) implements Wanted {

        /** Recorded for 24 hours, also by earlier versions: it stays as it is. */
        @Override
        public Fingerprint fingerprint(Optional<AgentId> agent) {
            return Fingerprint.of(
                    "buy",
                    country.code(),
                    Fingerprint.text(areaCode.orElse(null), AreaCode::digits),
                    Fingerprint.text(agent.orElse(null), AgentId::hex));
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
    }
}
