package dev.numberpool.store.bulk;

import dev.numberpool.core.Country;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.stock.AreaCode;
import dev.numberpool.core.stock.CapabilityFilter;
import dev.numberpool.core.stock.NumberPattern;
import dev.numberpool.core.stock.Region;
import dev.numberpool.core.stock.StockQuery;
import dev.numberpool.store.dynamo.Item;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which numbers an order by quantity wants, as attributes of an item. What it says nothing of has none. */
final class StockQueryAttributes {

    private static final String AREA_CODE = "area_code";
    private static final String AREA_CODES = "area_codes";
    private static final String TYPE = "number_type";
    private static final String PATTERN = "pattern";
    private static final String MATCH = "match";
    private static final String COUNTRY = "country";
    private static final String REGION = "region";
    private static final String SMS = "sms";
    private static final String MMS = "mms";
    private static final String VOICE = "voice";

    private StockQueryAttributes() {}

    /** One area code is where earlier versions look for it. */
    static Item.Builder write(Item.Builder item, StockQuery wanted) {
        var areas = wanted.areaCodes().stream().map(AreaCode::digits).sorted().toList();
        if (areas.size() > 1) {
            var _ = item.texts(AREA_CODES, areas);
        }
        flag(item, SMS, wanted.capabilities().sms());
        flag(item, MMS, wanted.capabilities().mms());
        flag(item, VOICE, wanted.capabilities().voice());
        return item.optionalText(AREA_CODE, areas.size() == 1 ? areas.getFirst() : null, digits -> digits)
                .optionalText(TYPE, wanted.type().orElse(null), NumberType::text)
                .optionalText(PATTERN, wanted.pattern().orElse(null), NumberPattern::text)
                .optionalText(
                        MATCH,
                        wanted.pattern().orElse(null),
                        pattern -> pattern.place().text())
                .optionalText(COUNTRY, wanted.country().orElse(null), Country::code)
                .optionalText(REGION, wanted.region().orElse(null), Region::text);
    }

    static StockQuery read(Item item, int quantity) {
        return new StockQuery(
                areaCodes(item),
                item.optionalText(TYPE).map(text -> NumberType.parse(text).orElseThrow()),
                item.optionalText(PATTERN).map(text -> new NumberPattern(text, place(item))),
                item.optionalText(COUNTRY).map(Country::new),
                item.optionalText(REGION).map(text -> Region.parse(text).orElseThrow()),
                new CapabilityFilter(flag(item, SMS), flag(item, MMS), flag(item, VOICE)),
                quantity);
    }

    private static Set<AreaCode> areaCodes(Item item) {
        return item.has(AREA_CODES)
                ? item.texts(AREA_CODES).stream().map(AreaCode::new).collect(Collectors.toSet())
                : item.optionalText(AREA_CODE)
                        .map(digits -> Set.of(new AreaCode(digits)))
                        .orElse(Set.of());
    }

    /** What earlier versions wrote has none. */
    private static NumberPattern.Place place(Item item) {
        return item.optionalText(MATCH)
                .map(text -> NumberPattern.Place.parse(text).orElseThrow())
                .orElse(NumberPattern.Place.CONTAINS);
    }

    private static void flag(Item.Builder item, String name, Optional<Boolean> value) {
        value.ifPresent(set -> {
            var _ = item.flag(name, set);
        });
    }

    private static Optional<Boolean> flag(Item item, String name) {
        return item.has(name) ? Optional.of(item.flag(name)) : Optional.empty();
    }
}
