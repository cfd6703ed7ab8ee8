package dev.numberpool.core.stock.map;

import dev.numberpool.core.number.Listing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A map of the stock for tests that are not about the store. It counts how often it is read, and how much. */
public final class InMemoryStockMap implements StockMap, StockBlocks {

    private final Map<StockBlock.Key, Suffixes> blocks = new HashMap<>();
    private int bytesPerNumber = 2;
    private int reads;
    private int blocksRead;

    /** Puts the numbers into the map. */
    public void add(List<Listing> listings) {
        listings.stream()
                .collect(Collectors.groupingBy(StockBlock.Key::of))
                .forEach((block, some) -> change(Map.of(
                        block,
                        new Change(
                                Suffixes.of(some.stream().mapToInt(one -> StockBlock.Key.suffix(one.number()))),
                                Suffixes.NONE))));
    }

    /** As if the blocks took so much room. */
    public void weigh(int bytes) {
        bytesPerNumber = bytes;
    }

    /** How many calls were made, each for several parts. */
    public int reads() {
        return reads;
    }

    public int blocksRead() {
        return blocksRead;
    }

    @Override
    public List<StockPartition> partitions() {
        return blocks.keySet().stream()
                .map(StockBlock.Key::partition)
                .distinct()
                .toList();
    }

    @Override
    public List<Page> read(List<Part> parts, int limit) {
        reads++;
        if (parts.size() > MOST_PARTS) {
            throw new IllegalArgumentException("more parts at once than may be");
        }
        return parts.stream().map(part -> page(part, limit)).toList();
    }

    private Page page(Part part, int limit) {
        var within = blocks.entrySet().stream()
                .filter(block -> block.getKey().partition().equals(part.partition()))
                .filter(block -> isWithin(part, text(block.getKey())))
                .sorted(Comparator.comparing(block -> text(block.getKey())))
                .toList();
        var page = within.subList(0, Math.min(limit, within.size()));
        blocksRead += page.size();
        var read = new ArrayList<StockBlock>();
        page.forEach(block -> read.add(new StockBlock(block.getKey(), block.getValue())));
        int bytes = read.stream()
                .mapToInt(block -> bytesPerNumber * block.suffixes().size())
                .sum();
        return new Page(read, bytes, rest(part, page.size() < within.size() ? read : List.of()));
    }

    private static Optional<Part> rest(Part part, List<StockBlock> read) {
        return read.isEmpty()
                ? Optional.empty()
                : Optional.of(new Part(part.partition(), text(read.getLast().key()) + "!", part.to()));
    }

    private static boolean isWithin(Part part, String text) {
        return part.from().compareTo(text) <= 0 && text.compareTo(part.to()) <= 0;
    }

    private static String text(StockBlock.Key block) {
        return block.prefix() + "#" + block.capabilities();
    }

    @Override
    public void change(Map<StockBlock.Key, Change> changes) {
        changes.forEach((block, change) -> {
            var after = blocks.getOrDefault(block, Suffixes.NONE).change(change.come(), change.left());
            if (after.isEmpty()) {
                blocks.remove(block);
            } else {
                blocks.put(block, after);
            }
        });
    }
}
