package dev.numberpool.core.stock;

import dev.numberpool.core.Country;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.E164;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.Result;
import dev.numberpool.core.number.NumberingPlans;
import dev.numberpool.core.stock.map.NumberText;
import dev.numberpool.core.stock.map.StockBlock;
import dev.numberpool.core.stock.map.StockPartition;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** What of the map a query wants, as far as the map tells. */
public final class BlockFilter {

    private final StockQuery query;
    private final NumberingPlans plans;

    public BlockFilter(StockQuery query, NumberingPlans plans) {
        this.query = query;
        this.plans = plans;
    }

    /** Each match of the partition begins with one of these, perhaps with nothing; none where it has no match. */
    List<String> prefixes(StockPartition partition) {
        boolean ofCountry =
                query.country().map(country -> mayBeOf(country, partition)).orElse(true);
        if (!ofCountry || !query.wants(partition.type())) {
            return List.of();
        }
        return query.prefixes(partition.beforeNational()).stream()
                .filter(partition::mayHave)
                .toList();
    }

    /**
     * The suffixes of the numbers that match, in ascending order.
     *
     * @param block of a part of the map that begins with one of the {@link #prefixes}
     */
    public IntStream matches(StockBlock block) {
        if (!query.capabilities().allows(block.key().capabilities())) {
            return IntStream.empty();
        }
        var ofCountry = query.country().map(country -> of(country, block)).orElseGet(() -> block.suffixes().stream());
        return query.pattern().map(pattern -> having(pattern, block, ofCountry)).orElse(ofCountry);
    }

    /** Without an object for each number: of a million few are ever shown. */
    private static IntStream having(NumberPattern pattern, StockBlock block, IntStream suffixes) {
        var text = new NumberText(block.key());
        int national = block.key().partition().beforeNational().length();
        return suffixes.filter(suffix -> pattern.matches(text.of(suffix), national));
    }

    private boolean mayBeOf(Country country, StockPartition partition) {
        return partition.type() == NumberType.SHORT_CODE
                ? partition.text().startsWith(country.code())
                : countries(partition).contains(country);
    }

    private Set<Country> countries(StockPartition partition) {
        return plans.countries(Integer.parseInt(partition.beforeNational().substring(1)));
    }

    /** By each number where countries share a calling code; within an area code of the NANP all are of one country. */
    private IntStream of(Country country, StockBlock block) {
        var partition = block.key().partition();
        var all = block.suffixes().stream();
        if (partition.type() == NumberType.SHORT_CODE || countries(partition).size() == 1) {
            return all;
        }
        if (partition.beforeNational().equals(StockPartition.NANP)) {
            return block.numbers().limit(1).allMatch(number -> isOf(country, number)) ? all : IntStream.empty();
        }
        return all.filter(suffix -> isOf(country, block.key().number(suffix)));
    }

    private boolean isOf(Country country, Dialable number) {
        return number instanceof E164 e164
                && plans.find(e164) instanceof Result.Ok<NumberingPlans.Entry>(var entry)
                && entry.country().equals(country);
    }
}
