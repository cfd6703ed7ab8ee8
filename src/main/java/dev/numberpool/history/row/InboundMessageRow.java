package dev.numberpool.history.row;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** That a message has come: where it went is told by the two other tables. */
@MappedEntity("inbound_message")
record InboundMessageRow(@Id String messageId, Instant receivedAt) {}
