package dev.numberpool.core.stock.coverage;

import dev.numberpool.core.Country;
import dev.numberpool.core.E164;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.Result;
import dev.numberpool.core.number.NumberingPlans;
import dev.numberpool.core.number.NumberingPlans.Entry;
import dev.numberpool.core.stock.AreaCode;
import dev.numberpool.core.stock.BlockFilter;
import dev.numberpool.core.stock.Region;
import dev.numberpool.core.stock.StockQuery;
import dev.numberpool.core.stock.coverage.Coverage.Area;
import dev.numberpool.core.stock.map.StockBlock;
import dev.numberpool.core.stock.map.StockPartition;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adds up the numbers of blocks by where they are, whatever they can do. */
final class AreaTally {

    /** Where the area code is in the prefix of a block of the NANP, which has one digit of the exchange behind it. */
    private static final int AREA_CODE = StockPartition.NANP.length();

    private static final int EXCHANGE = AREA_CODE + 3;

    /** The last four of a suffix's six digits are the line, the others of the exchange. */
    private static final int LINES = 10_000;

    private static final int EXCHANGES = 100;

    private final StockQuery query;
    private final BlockFilter filter;
    private final NumberingPlans plans;
    private final Map<Place, Long> counts = new HashMap<>();
    private final Map<String, Optional<Country>> countries = new HashMap<>();

    AreaTally(StockQuery query, BlockFilter filter, NumberingPlans plans) {
        this.query = query;
        this.filter = filter;
        this.plans = plans;
    }

    void add(StockBlock block) {
        var place = place(block.key());
        if (query.areaCodes().size() != 1 || place.areaCode().isEmpty()) {
            add(place, filter.matches(block).count());
            return;
        }
        int[] lines = new int[EXCHANGES];
        filter.matches(block).forEach(suffix -> lines[suffix / LINES]++);
        for (int rest = 0; rest < EXCHANGES; rest++) {
            add(place.at(block.key().prefix().charAt(EXCHANGE) + "%02d".formatted(rest)), lines[rest]);
        }
    }

    List<Area> areas() {
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(Place::callingCode)
                        .thenComparing(Place::areaCode)
                        .thenComparing(Place::exchange)
                        .thenComparing(Place::type)
                        .thenComparing(
                                place -> place.country().map(Country::code).orElse(""))))
                .map(counted -> counted.getKey().area(query, counted.getValue()))
                .toList();
    }

    private void add(Place place, long count) {
        if (count > 0) {
            counts.merge(place, count, Long::sum);
        }
    }

    private Place place(StockBlock.Key block) {
        var partition = block.partition();
        if (partition.type() == NumberType.SHORT_CODE) {
            return new Place(Country.parse(partition.text().substring(0, 2)), "", "", "", partition.type());
        }
        boolean inNanp = partition.beforeNational().equals(StockPartition.NANP);
        String area = inNanp ? block.prefix().substring(AREA_CODE, EXCHANGE) : "";
        String callingCode = partition.beforeNational().substring(1);
        return new Place(country(block, callingCode, inNanp), callingCode, area, "", partition.type());
    }

    /** Within an area code of the NANP all numbers are of one country. */
    private Optional<Country> country(StockBlock.Key block, String callingCode, boolean inNanp) {
        if (inNanp) {
            return countries.computeIfAbsent(block.prefix().substring(0, EXCHANGE), _ -> ofNumber(block));
        }
        var sharing = plans.countries(Integer.parseInt(callingCode));
        return sharing.size() == 1 ? sharing.stream().findFirst() : query.country();
    }

    private Optional<Country> ofNumber(StockBlock.Key block) {
        return block.number(0) instanceof E164 number && plans.find(number) instanceof Result.Ok<Entry>(var entry)
                ? Optional.of(entry.country())
                : Optional.empty();
    }

    /** What numbers have in common that are counted together; what does not apply is an empty text. */
    private record Place(
            Optional<Country> country, String callingCode, String areaCode, String exchange, NumberType type) {

        Place at(String there) {
            return new Place(country, callingCode, areaCode, there, type);
        }

        Area area(StockQuery query, long count) {
            var area = AreaCode.parse(areaCode);
            return new Area(
                    country,
                    said(callingCode),
                    area,
                    said(exchange),
                    query.region()
                            .or(() -> area.map(Region::of)
                                    .filter(regions -> regions.size() == 1)
                                    .map(List::getFirst)),
                    type,
                    count);
        }

        private static Optional<String> said(String text) {
            return Optional.of(text).filter(some -> !some.isEmpty());
        }
    }
}
