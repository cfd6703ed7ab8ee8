package dev.numberpool.local.stream;

import dev.numberpool.local.start.Background;
import dev.numberpool.local.template.EventSourceMapping.Start;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.Shard;

/** Reads a stream for one function: every shard only after the one it follows. */
final class StreamReader {

    private static final System.Logger LOG = System.getLogger(StreamReader.class.getName());
    private static final Duration UNTIL_IT_IS_FOLLOWED = Duration.ofSeconds(1);

    private final TableStream stream;
    private final ShardPositions positions;
    private final Receiver receiver;
    private final Background background;

    StreamReader(TableStream stream, ShardPositions positions, Receiver receiver, Background background) {
        this.stream = stream;
        this.positions = positions;
        this.receiver = receiver;
        this.background = background;
    }

    /**
     * Goes on where it was left.
     *
     * @param first where to begin if it was never started before; settled when this returns
     */
    void start(Start first) {
        var known = positions.all();
        List<Shard> shards = stream.shards();
        if (known.isEmpty()) {
            shards.forEach(shard -> positions.put(shard.shardId(), beginning(shard, first)));
        }
        Map<String, ShardPosition> now = positions.all();
        Set<String> unread = shards.stream()
                .map(Shard::shardId)
                .filter(shard -> !new ShardPosition.End().equals(now.get(shard)))
                .collect(Collectors.toSet());
        shards.stream()
                .filter(shard -> unread.contains(shard.shardId()) && !unread.contains(parent(shard)))
                .forEach(shard -> read(shard.shardId(), now));
    }

    /** What a closed shard holds is not the latest. */
    private static ShardPosition beginning(Shard shard, Start first) {
        boolean closed = shard.sequenceNumberRange().endingSequenceNumber() != null;
        return closed && first == Start.LATEST ? new ShardPosition.End() : ShardPosition.beginning(first);
    }

    private static String parent(Shard shard) {
        return shard.parentShardId() == null ? "" : shard.parentShardId();
    }

    private void read(String shard, Map<String, ShardPosition> known) {
        switch (known.getOrDefault(shard, ShardPosition.beginning(Start.TRIM_HORIZON))) {
            case ShardPosition.End() -> background.run(() -> follow(shard));
            case ShardPosition.From from -> {
                var batches = new ShardBatches(receiver, from, reached -> positions.put(shard, reached));
                var reader = new ShardReader(stream, shard, batches, background);
                background.run(() -> {
                    if (reader.read()) {
                        follow(shard);
                    }
                });
            }
        }
    }

    /** Reads what follows a shard that is read to its end. */
    private void follow(String shard) {
        while (background.isOpen() && !isFollowed(shard)) {
            var _ = background.pause(UNTIL_IT_IS_FOLLOWED);
        }
    }

    private boolean isFollowed(String parent) {
        try {
            positions.put(parent, new ShardPosition.End());
            var known = positions.all();
            List<Shard> children = stream.shards().stream()
                    .filter(shard -> parent.equals(parent(shard)))
                    .toList();
            children.forEach(child -> read(child.shardId(), known));
            return !children.isEmpty();
        } catch (ResourceNotFoundException _) { // the table is gone
            return true;
        } catch (SdkException e) {
            LOG.log(System.Logger.Level.WARNING, "the stream could not be read", e);
            return false;
        }
    }
}
