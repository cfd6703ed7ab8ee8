package dev.numberpool.local.stream;

import dev.numberpool.local.template.EventSourceMapping.Start;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;

/** Where the reading of a shard goes on. */
sealed interface ShardPosition {

    /** There is more to read. */
    record From(ShardIteratorType type, Optional<String> sequenceNumber) implements ShardPosition {}

    /** The shard is closed and read. */
    record End() implements ShardPosition {}

    static From beginning(Start start) {
        return new From(ShardIteratorType.fromValue(start.name()), Optional.empty());
    }

    static From at(String sequenceNumber) {
        return new From(ShardIteratorType.AT_SEQUENCE_NUMBER, Optional.of(sequenceNumber));
    }

    static From after(String sequenceNumber) {
        return new From(ShardIteratorType.AFTER_SEQUENCE_NUMBER, Optional.of(sequenceNumber));
    }
}
