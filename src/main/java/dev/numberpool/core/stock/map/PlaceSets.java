package dev.numberpool.core.stock.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Places of the map, as many as there are numbers in stock: four bytes for each. */
final class PlaceSets {

    private final Map<StockBlock.Key, IntStream.Builder> gathering = new HashMap<>();
    private final Map<StockBlock.Key, Suffixes> blocks = new HashMap<>();
    private long size;

    void add(StockPlace place) {
        gathering.computeIfAbsent(place.block(), _ -> IntStream.builder()).add(place.suffix());
        size++;
    }

    void add(StockBlock block) {
        blocks.put(block.key(), block.suffixes());
        size += block.suffixes().size();
    }

    long size() {
        return size;
    }

    /** The places that are in one of the two and not in the other. Nothing can be added any more. */
    List<StockPlace> differences(PlaceSets other) {
        close();
        other.close();
        var keys = new HashSet<>(blocks.keySet());
        keys.addAll(other.blocks.keySet());
        var differences = new ArrayList<StockPlace>();
        for (var key : keys) {
            var ours = blocks.getOrDefault(key, Suffixes.NONE);
            var theirs = other.blocks.getOrDefault(key, Suffixes.NONE);
            if (!ours.equals(theirs)) {
                Stream.of(
                                ours.stream().filter(suffix -> !theirs.contains(suffix)),
                                theirs.stream().filter(suffix -> !ours.contains(suffix)))
                        .forEach(suffixes -> suffixes.forEach(suffix -> differences.add(new StockPlace(key, suffix))));
            }
        }
        return differences;
    }

    private void close() {
        gathering.forEach((key, suffixes) -> blocks.put(key, Suffixes.of(suffixes.build())));
        gathering.clear();
    }
}
