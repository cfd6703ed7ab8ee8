package dev.numberpool.core.stock.map;

import dev.numberpool.core.number.PhoneNumbers;
import dev.numberpool.core.stock.map.StockMap.Part;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;

/**
 * Compares the map of the stock with the stock, while both change, and mends the map. What differs only because the map
 * has not followed yet is no difference: it must be so twice, with more than the map's delay between.
 */
@Singleton
public final class RebuildStock {

    private static final int BLOCKS = 1_000;

    /** How many places are looked at or mended together. */
    private static final int AT_ONCE = 1_000;

    private final StockMap map;
    private final StockInventory inventory;
    private final PhoneNumbers numbers;
    private final FollowStock followStock;
    private final StockDifferences differences;

    RebuildStock(
            StockMap map,
            StockInventory inventory,
            PhoneNumbers numbers,
            FollowStock followStock,
            StockDifferences differences) {
        this.map = map;
        this.inventory = inventory;
        this.numbers = numbers;
        this.followStock = followStock;
        this.differences = differences;
    }

    /**
     * Compares, and mends what differs if asked to.
     *
     * @param mend whether to
     * @param pause waits for longer than the map needs to follow the stock
     * @param progress told how many numbers in stock were compared so far
     */
    public Report rebuild(boolean mend, Runnable pause, LongConsumer progress) {
        Report report = compare(mend, pause, progress);
        differences.found(report.differences());
        return report;
    }

    private Report compare(boolean mend, Runnable pause, LongConsumer progress) {
        var stock = new PlaceSets();
        inventory.read(listings -> {
            listings.stream().map(StockPlace::of).forEach(stock::add);
            progress.accept(stock.size());
        });
        var differing = stock.differences(wholeMap());
        if (differing.isEmpty()) {
            return new Report(stock.size(), 0, 0);
        }
        pause.run();
        return confirm(stock.size(), differing, mend);
    }

    private Report confirm(long inStock, Collection<StockPlace> differing, boolean mend) {
        long missing = 0;
        long surplus = 0;
        for (var some :
                differing.stream().gather(Gatherers.windowFixed(AT_ONCE)).toList()) {
            Set<StockPlace> still = stillDiffering(some);
            Set<StockPlace> there = inStock(still);
            missing += there.size();
            surplus += still.size() - there.size();
            if (mend && !still.isEmpty()) {
                mend(still);
            }
        }
        return new Report(inStock, missing, surplus);
    }

    /** Once more at the end, for one may have been ordered between the look at it and the change of the map. */
    private void mend(Set<StockPlace> places) {
        var _ = followStock.follow(places);
        var _ = followStock.follow(places);
    }

    private Set<StockPlace> stillDiffering(List<StockPlace> places) {
        Set<StockPlace> there = inStock(places);
        Set<StockPlace> mapped = mapped(places);
        return places.stream()
                .filter(place -> there.contains(place) != mapped.contains(place))
                .collect(Collectors.toSet());
    }

    private Set<StockPlace> inStock(Collection<StockPlace> places) {
        var now = numbers
                .available(places.stream().map(StockPlace::number).distinct().toList())
                .stream()
                .map(number -> StockPlace.of(number.listing()))
                .collect(Collectors.toSet());
        now.retainAll(places);
        return now;
    }

    private Set<StockPlace> mapped(Collection<StockPlace> places) {
        var mapped = new HashSet<StockPlace>();
        places.stream().map(StockPlace::block).distinct().forEach(key -> {
            var part = Part.between(key.partition(), key.prefix(), key.prefix());
            map.read(List.of(part), BLOCKS).getFirst().blocks().stream()
                    .filter(block -> block.key().equals(key))
                    .forEach(block ->
                            block.suffixes().stream().forEach(suffix -> mapped.add(new StockPlace(key, suffix))));
        });
        mapped.retainAll(places);
        return mapped;
    }

    private PlaceSets wholeMap() {
        var all = new PlaceSets();
        map.readAll(all::add);
        return all;
    }

    /**
     * What was found.
     *
     * @param inStock how many numbers are in stock
     * @param missing how many of them the map did not have
     * @param surplus how many the map had that are not in stock
     */
    public record Report(long inStock, long missing, long surplus) {

        public long differences() {
            return missing + surplus;
        }
    }
}
