package dev.numberpool.core.stock;

import dev.numberpool.core.stock.map.StockMap;
import dev.numberpool.core.stock.map.StockMap.Part;
import dev.numberpool.core.stock.map.StockPartition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Which parts of the map a search or a count reads, and in which order. */
public final class SearchPlan {

    /** How the blocks of the NANP are called: a plus, the 1, the area code, and one digit. */
    private static final int NANP_BLOCK = 6;

    /** How many digits of a number are not in its block's prefix. */
    private static final int SUFFIX = 6;

    private static final int PLACES = 1_000;
    private static final List<String> ANYTHING = List.of("");

    private SearchPlan() {}

    /** Each block that can have a match is in one of them. */
    public static List<Part> parts(StockQuery query, BlockFilter filter, StockMap map) {
        if (query.areas().isPresent() && query.prefixes(StockPartition.NANP).isEmpty()) {
            return List.of();
        }
        return map.partitions().stream()
                .flatMap(partition -> filter.prefixes(partition).stream().map(prefix -> part(partition, prefix)))
                .toList();
    }

    /** Those in random order. Where matches may begin with anything, the first is read from a random place on. */
    static List<Part> shuffled(StockQuery query, BlockFilter filter, StockMap map, RandomGenerator random) {
        var parts = new ArrayList<>(parts(query, filter, map));
        Collections.shuffle(parts, random);
        return parts.isEmpty() || !query.prefixes(StockPartition.NANP).equals(ANYTHING) ? parts : turned(parts, random);
    }

    /** The first part is read from a place in its middle on, and then its beginning. */
    private static List<Part> turned(List<Part> parts, RandomGenerator random) {
        Part first = parts.getFirst();
        String place = first.partition().start() + "%03d".formatted(random.nextInt(PLACES));
        return Stream.of(
                        Stream.of(new Part(first.partition(), place, first.to())),
                        Stream.of(new Part(first.partition(), first.from(), place)),
                        parts.stream().skip(1))
                .flatMap(some -> some)
                .toList();
    }

    /** Takes out those that are to be read next, at the same time. */
    public static List<Part> take(Deque<Part> parts, int most) {
        return Stream.generate(parts::poll).limit(Math.min(most, parts.size())).toList();
    }

    private static Part part(StockPartition partition, String prefix) {
        String start = partition.start();
        String whole = prefix.length() < start.length() ? start : prefix;
        if (start.startsWith(StockPartition.NANP) && whole.length() > NANP_BLOCK) {
            String block = whole.substring(0, NANP_BLOCK);
            return Part.between(partition, block, block);
        }
        // elsewhere numbers are of several lengths, and so are the prefixes of their blocks
        String from = start.startsWith(StockPartition.NANP)
                ? whole
                : whole.substring(0, Math.max(start.length(), whole.length() - SUFFIX));
        return Part.between(partition, start.isEmpty() ? "0" : from, whole);
    }
}
