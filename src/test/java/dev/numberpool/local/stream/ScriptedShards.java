package dev.numberpool.local.stream;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamResponse;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsRequest;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorResponse;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** A stream whose shards a test makes. A sequence number is a shard and a place in it, an iterator also an age. */
final class ScriptedShards implements DynamoDbStreamsClient {

    private final Map<String, Script> scripts = new ConcurrentSkipListMap<>();
    private final AtomicInteger age = new AtomicInteger();

    private record Script(String parent, boolean closed, List<String> keys) {}

    void open(String shard, String parent, String... keys) {
        scripts.put(shard, new Script(parent, false, List.of(keys)));
    }

    void closed(String shard, String parent, String... keys) {
        scripts.put(shard, new Script(parent, true, List.of(keys)));
    }

    void expireIterators() {
        var _ = age.incrementAndGet();
    }

    @Override
    public DescribeStreamResponse describeStream(DescribeStreamRequest request) {
        var shards = scripts.entrySet().stream()
                .map(script -> shard(script.getKey(), script.getValue()))
                .toList();
        return DescribeStreamResponse.builder()
                .streamDescription(stream -> stream.shards(shards))
                .build();
    }

    @Override
    public GetShardIteratorResponse getShardIterator(GetShardIteratorRequest request) {
        int place = switch (request.shardIteratorType()) {
            case TRIM_HORIZON -> 0;
            case LATEST -> script(request.shardId()).keys().size();
            case AT_SEQUENCE_NUMBER -> place(request.sequenceNumber());
            case AFTER_SEQUENCE_NUMBER -> place(request.sequenceNumber()) + 1;
            case UNKNOWN_TO_SDK_VERSION -> throw new IllegalArgumentException("no such type");
        };
        return GetShardIteratorResponse.builder()
                .shardIterator(iterator(request.shardId(), place))
                .build();
    }

    @Override
    public GetRecordsResponse getRecords(GetRecordsRequest request) {
        String[] iterator = request.shardIterator().split("-", -1);
        if (Integer.parseInt(iterator[2]) != age.get()) {
            throw ExpiredIteratorException.builder().message("expired").build();
        }
        var script = script(iterator[0]);
        int end = script.keys().size();
        return GetRecordsResponse.builder()
                .records(IntStream.range(Integer.parseInt(iterator[1]), end)
                        .mapToObj(place ->
                                record(iterator[0] + "-" + place, script.keys().get(place)))
                        .toList())
                .nextShardIterator(script.closed() ? null : iterator(iterator[0], end))
                .build();
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}

    private Script script(String shard) {
        return Objects.requireNonNull(scripts.get(shard));
    }

    private String iterator(String shard, int place) {
        return shard + "-" + place + "-" + age.get();
    }

    private static int place(String sequenceNumber) {
        return Integer.parseInt(sequenceNumber.split("-", -1)[1]);
    }

    private static Shard shard(String id, Script script) {
        return Shard.builder()
                .shardId(id)
                .parentShardId(script.parent().isEmpty() ? null : script.parent())
                .sequenceNumberRange(range -> range.startingSequenceNumber(id + "-0")
                        .endingSequenceNumber(script.closed() ? id + "-9" : null))
                .build();
    }

    private static Record record(String sequenceNumber, String key) {
        return Record.builder()
                .eventName(OperationType.INSERT)
                .dynamodb(change -> change.sequenceNumber(sequenceNumber)
                        .approximateCreationDateTime(Instant.EPOCH)
                        .sizeBytes(1L)
                        .streamViewType(StreamViewType.KEYS_ONLY)
                        .keys(Map.of("pk", AttributeValue.fromS(key))))
                .build();
    }
}
