package dev.numberpool.store.stock;

import dev.numberpool.core.number.Capabilities;
import dev.numberpool.core.number.Listing;
import dev.numberpool.core.stock.map.StockBlock;
import dev.numberpool.core.stock.map.StockPartition;
import dev.numberpool.core.stock.map.Suffixes;
import dev.numberpool.store.dynamo.Item;
import dev.numberpool.store.dynamo.Keys;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A block of the stock map in the table. */
public final class StockBlockItem {

    static final String SUFFIXES = "suffixes";
    private static final String SEPARATOR = "#";

    private static final String SMS = "s";
    private static final String VOICE = "v";
    private static final String MMS = "m";
    private static final String INBOUND = "i";
    private static final String OUTBOUND = "o";

    private StockBlockItem() {}

    static Map<String, AttributeValue> key(StockBlock.Key block) {
        return Keys.stockBlock(block.partition(), block.prefix() + SEPARATOR + letters(block.capabilities()));
    }

    static Map<String, AttributeValue> write(StockBlock block) {
        return new Item.Builder()
                .key(key(block.key()))
                .bytes(SUFFIXES, SdkBytes.fromByteArrayUnsafe(SuffixBytes.write(block.suffixes())))
                .build();
    }

    static StockBlock read(Item item) {
        String[] parts = item.text(Keys.SK).split(SEPARATOR, 2);
        var key = new StockBlock.Key(Keys.stockPartition(item), parts[0], capabilities(parts[1]));
        return new StockBlock(key, suffixes(item));
    }

    /** The whole map of these numbers: their blocks, and the list of the partitions. */
    public static Stream<Map<String, AttributeValue>> mapOf(List<Listing> stock) {
        var blocks = stock.stream().collect(Collectors.groupingBy(StockBlock.Key::of)).entrySet().stream()
                .map(block -> write(new StockBlock(block.getKey(), suffixes(block.getValue()))));
        var partitions = stock.stream()
                .map(listing -> StockPartition.of(listing).text())
                .distinct()
                .toList();
        var list = new Item.Builder()
                .key(Keys.stockPartitions())
                .texts(StockPartitions.PARTITIONS, partitions)
                .build();
        return Stream.concat(Stream.of(list), blocks);
    }

    private static Suffixes suffixes(List<Listing> listings) {
        return Suffixes.of(listings.stream().mapToInt(listing -> StockBlock.Key.suffix(listing.number())));
    }

    /** How many bytes its suffixes take; zero, if there are none that could be read. */
    static int size(Item item) {
        return Optional.ofNullable(item.attributes().get(SUFFIXES))
                .flatMap(value -> Optional.ofNullable(value.b()))
                .map(bytes -> bytes.asByteArrayUnsafe().length)
                .orElse(0);
    }

    static Suffixes suffixes(Item item) {
        return SuffixBytes.read(item.bytes(SUFFIXES).asByteArrayUnsafe());
    }

    /** {@code svm}: it can text, be called and call, and send pictures; {@code i} and {@code o} are calls in one direction. */
    private static String letters(Capabilities can) {
        boolean bothWays = can.inboundCalls() && can.outboundCalls();
        return Stream.of(
                        can.sms() ? SMS : "",
                        bothWays ? VOICE : "",
                        can.mms() ? MMS : "",
                        can.inboundCalls() && !bothWays ? INBOUND : "",
                        can.outboundCalls() && !bothWays ? OUTBOUND : "")
                .collect(Collectors.joining());
    }

    private static Capabilities capabilities(String letters) {
        boolean voice = letters.contains(VOICE);
        return new Capabilities(
                letters.contains(SMS),
                letters.contains(MMS),
                voice || letters.contains(INBOUND),
                voice || letters.contains(OUTBOUND));
    }
}
