package dev.numberpool.core.stock;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.number.NumberingPlans;
import dev.numberpool.core.number.PhoneNumber.Available;
import dev.numberpool.core.number.PhoneNumbers;
import dev.numberpool.core.stock.map.StockMap;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Finds numbers in stock: by the map, and confirmed by the numbers themselves. Reserves nothing. What is found is chosen
 * at random, so that callers who search at the same time are not sent after the same numbers.
 */
@Singleton
public final class SearchStock {

    private final StockMap map;
    private final PhoneNumbers numbers;
    private final NumberingPlans plans;
    private final SearchBound bound;
    private final RandomGenerator random;

    public SearchStock(
            StockMap map, PhoneNumbers numbers, NumberingPlans plans, SearchBound bound, RandomGenerator random) {
        this.map = map;
        this.numbers = numbers;
        this.plans = plans;
        this.bound = bound;
        this.random = random;
    }

    /** As many matches as were asked for, whenever it comes upon so many; no number twice, and all of them in stock. */
    public Findings search(StockQuery query) {
        var picker = pick(query);
        var found = picker.takeUpTo(query.quantity());
        return new Findings(
                found.stream().map(Found::of).toList(), found.size() < query.quantity() && picker.endedEarly());
    }

    /** Picks matches for an order, each when it is asked for. How many the query wants does not matter. */
    public NumberPicker pick(StockQuery query) {
        var filter = new BlockFilter(query, plans);
        return new NumberPicker(new StockCandidates(map, query, filter, bound, random), query, numbers);
    }

    /**
     * What a search has found.
     *
     * @param partial whether it found less than was asked for because it may not read more, so that there may be more
     */
    public record Findings(List<Found> numbers, boolean partial) {
        public Findings {
            numbers = List.copyOf(numbers);
        }
    }

    /** A number that was in stock when the search came by. */
    public record Found(Dialable number, NumberType type) {

        static Found of(Available number) {
            return new Found(number.listing().number(), number.listing().type());
        }
    }
}
