package dev.numberpool.store.stream;

import dev.numberpool.core.history.CreditChange;
import dev.numberpool.core.history.Fact;
import dev.numberpool.core.history.NumberChange;
import dev.numberpool.core.history.StreamPosition;
import dev.numberpool.core.history.StreamedChange;
import dev.numberpool.core.history.UnkeepableFact;
import dev.numberpool.core.id.OrderId;
import dev.numberpool.store.dynamo.AttributeJson;
import dev.numberpool.store.dynamo.Item;
import dev.numberpool.store.dynamo.Keys;
import dev.numberpool.store.number.NumberItem;
import dev.numberpool.store.organization.OrganizationItem;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A record of the table's stream, as Lambda hands it over.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html">Lambda's event</a>
 */
public final class StreamRecord implements StreamedChange {

    /** DynamoDB's sequence numbers have at most so many digits. */
    private static final int SEQUENCE_LENGTH = 40;

    private final JsonNode record;
    private final JsonMapper mapper;

    private StreamRecord(JsonNode record, JsonMapper mapper) {
        this.record = record;
        this.mapper = mapper;
    }

    /** All records of an event, whatever each of them looks like. */
    public static List<StreamRecord> of(InputStream event, JsonMapper mapper) throws IOException {
        JsonNode records = part(mapper.readValue(event, JsonNode.class), "Records");
        return StreamSupport.stream(records.values().spliterator(), false)
                .map(record -> new StreamRecord(record, mapper))
                .toList();
    }

    /** By which Lambda is told that it is to come again. */
    public String sequenceNumber() {
        return part(change(), "SequenceNumber").getStringValue();
    }

    @Override
    public String json() {
        try {
            return mapper.writeValueAsString(record);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Fact> facts() {
        try {
            return read();
        } catch (RuntimeException e) { // whatever is wrong with it, it will not be better another time
            throw new UnkeepableFact(e);
        }
    }

    private List<Fact> read() {
        if (isExpiry()) {
            return List.of();
        }
        requireImages();
        var before = before();
        var after = after();
        return switch (key().text(Keys.SK)) {
            case Keys.NUMBER ->
                new NumberChange(before.map(NumberItem::read), after.map(NumberItem::read), moment()).facts();
            case Keys.ORGANIZATION ->
                new CreditChange(
                                before.map(OrganizationItem::read),
                                after.map(OrganizationItem::read),
                                paid(before.flatMap(StreamRecord::lastPaid), after.flatMap(StreamRecord::lastPaid)),
                                moment())
                        .facts();
            case String _ -> List.of();
        };
    }

    /** The order that this change paid for: one that is named already was paid for by an earlier one. */
    private static Optional<OrderId> paid(Optional<OrderId> before, Optional<OrderId> after) {
        return after.filter(order -> !before.equals(Optional.of(order)));
    }

    private static Optional<OrderId> lastPaid(Item organization) {
        return organization
                .optionalText(OrganizationItem.LAST_PAID)
                .map(UUID::fromString)
                .map(OrderId::new);
    }

    /**
     * Whether DynamoDB has deleted what had expired: that was over before.
     *
     * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/time-to-live-ttl-streams.html">
     *     DynamoDB Streams and Time to Live</a>
     */
    private boolean isExpiry() {
        JsonNode identity = record.get("userIdentity");
        return identity != null
                && identity.isObject()
                && "dynamodb.amazonaws.com".equals(text(identity, "principalId"));
    }

    private static @Nullable String text(JsonNode whole, String name) {
        JsonNode part = whole.get(name);
        return part == null || !part.isString() ? null : part.getStringValue();
    }

    /** One that has come without them, as one put aside because it is too large has, would seem to be no change. */
    private void requireImages() {
        if (change().get("OldImage") == null && change().get("NewImage") == null) {
            throw new IllegalArgumentException("a change without what was changed");
        }
    }

    /** The key of the item that has changed. */
    public Item key() {
        return new Item(AttributeJson.item(part(change(), "Keys")));
    }

    /** The item as it was; empty, if it is new. */
    public Optional<Item> before() {
        return image("OldImage");
    }

    /** The item as it is now; empty, if it was deleted. */
    public Optional<Item> after() {
        return image("NewImage");
    }

    private Optional<Item> image(String name) {
        return Optional.ofNullable(change().get(name)).map(image -> new Item(AttributeJson.item(image)));
    }

    private StreamPosition moment() {
        String sequence = sequenceNumber();
        var created =
                new BigDecimal(part(change(), "ApproximateCreationDateTime").coerceStringValue());
        return new StreamPosition(
                Instant.ofEpochSecond(created.longValue()), "0".repeat(SEQUENCE_LENGTH - sequence.length()) + sequence);
    }

    private JsonNode change() {
        return part(record, "dynamodb");
    }

    private static JsonNode part(@Nullable JsonNode whole, String name) {
        JsonNode part = whole == null ? null : whole.get(name);
        if (part == null) {
            throw new IllegalArgumentException("an event of the stream without " + name);
        }
        return part;
    }
}
