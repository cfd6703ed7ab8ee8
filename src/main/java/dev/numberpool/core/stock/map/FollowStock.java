package dev.numberpool.core.stock.map;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.number.Listing;
import dev.numberpool.core.number.PhoneNumber.Available;
import dev.numberpool.core.number.PhoneNumbers;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Keeps the map of the stock as the stock is. Whoever knows that something has changed says which numbers; what the map
 * gets is what they are now. So it does not matter how often a change is told, how late, or in which order.
 */
@Singleton
public final class FollowStock {

    private final PhoneNumbers numbers;
    private final StockBlocks blocks;

    FollowStock(PhoneNumbers numbers, StockBlocks blocks) {
        this.numbers = numbers;
        this.blocks = blocks;
    }

    /**
     * Puts into the map those of the numbers that are in stock now, and takes out those that are not. Each block is
     * written once.
     *
     * @param changed where they stand or stood; a number that is listed otherwise now is in both places
     * @return those that are in stock now
     */
    public List<Listing> follow(Collection<StockPlace> changed) {
        List<Dialable> all = changed.stream().map(StockPlace::number).distinct().toList();
        List<Listing> inStock =
                numbers.available(all).stream().map(Available::listing).toList();
        var suffixes = new HashMap<StockBlock.Key, Map<Integer, Boolean>>();
        changed.forEach(place -> put(suffixes, place, false));
        inStock.forEach(listing -> put(suffixes, StockPlace.of(listing), true));
        blocks.change(suffixes.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, block -> change(block.getValue()))));
        return inStock;
    }

    private static void put(Map<StockBlock.Key, Map<Integer, Boolean>> suffixes, StockPlace place, boolean inStock) {
        suffixes.computeIfAbsent(place.block(), _ -> new HashMap<>()).put(place.suffix(), inStock);
    }

    private static StockBlocks.Change change(Map<Integer, Boolean> suffixes) {
        return new StockBlocks.Change(which(suffixes, true), which(suffixes, false));
    }

    private static Suffixes which(Map<Integer, Boolean> suffixes, boolean inStock) {
        return Suffixes.of(suffixes.entrySet().stream()
                .filter(suffix -> suffix.getValue() == inStock)
                .flatMapToInt(suffix -> IntStream.of(suffix.getKey())));
    }
}
