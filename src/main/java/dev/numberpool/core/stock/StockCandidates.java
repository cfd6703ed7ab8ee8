package dev.numberpool.core.stock;

import dev.numberpool.core.stock.SearchStock.Found;
import dev.numberpool.core.stock.map.StockMap;
import dev.numberpool.core.stock.map.StockMap.Page;
import dev.numberpool.core.stock.map.StockMap.Part;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Numbers that match a search as far as the map tells, in a random order and none twice. The map is read as far as they
 * are asked for, and up to its bound.
 */
public final class StockCandidates {

    /** How many matches there should be to choose among, beyond those that are asked for. */
    private static final int SPARE = 100;

    /** How often the map is read for more than what is asked for: a purchase is not to wait for a third time. */
    private static final int READS_FOR_SPARE = 2;

    /** How many blocks are read at first where every number matches; each time after that four times as many. */
    private static final int FIRST_BLOCKS = 32;

    private final StockMap map;
    private final BlockFilter filter;
    private final SearchBound bound;
    private final StockQuery query;
    private final RandomGenerator random;
    private final Deque<Part> parts;
    private final CandidateList unseen = new CandidateList();
    private final boolean anyNumber;
    private int limit;
    private int atOnce = 1;
    private int reads;
    private long bytes;

    StockCandidates(StockMap map, StockQuery query, BlockFilter filter, SearchBound bound, RandomGenerator random) {
        this.map = map;
        this.query = query;
        this.filter = filter;
        this.bound = bound;
        this.random = random;
        parts = new ArrayDeque<>(SearchPlan.shuffled(query, filter, map, random));
        anyNumber = query.pattern().isEmpty() && query.areas().isEmpty();
        limit = anyNumber ? FIRST_BLOCKS : StockMap.WHOLE_PAGE;
    }

    /** The next so many; fewer only where the map has no more, or the search may read no more. */
    public List<Found> next(int count) {
        while (unseen.size() < count + SPARE && mayRead()) {
            boolean rare = unseen.size() < count;
            if (!rare && (query.pattern().isPresent() || reads >= READS_FOR_SPARE)) {
                break; // those are as random as any, and to look for more may take the whole map
            }
            readMore();
        }
        return unseen.draw(count, random);
    }

    /** Whether the search ended because it may read no more, so that there may be others in stock. */
    public boolean endedEarly() {
        return !parts.isEmpty() && bytes >= bound.bytes();
    }

    private boolean mayRead() {
        return !parts.isEmpty() && bytes < bound.bytes();
    }

    private void readMore() {
        reads++;
        var now = SearchPlan.take(parts, atOnce);
        List<Page> pages = map.read(now, limit);
        var rests = new ArrayList<Part>();
        for (Page page : pages) {
            bytes += page.bytes();
            page.blocks().forEach(block -> unseen.addAll(block, filter.matches(block)));
            page.rest().ifPresent(rests::add);
        }
        rests.reversed().forEach(parts::addFirst);
        limit = Math.min(StockMap.WHOLE_PAGE, 4 * limit);
        atOnce = anyNumber && goesOn(now) ? 1 : StockMap.MOST_PARTS;
    }

    /** Whether the partition that was read has more: where every number matches, one has enough for most searches. */
    private boolean goesOn(List<Part> read) {
        return !parts.isEmpty()
                && parts.getFirst().partition().equals(read.getLast().partition());
    }
}
