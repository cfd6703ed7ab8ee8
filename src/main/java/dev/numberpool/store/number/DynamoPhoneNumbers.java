package dev.numberpool.store.number;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.id.HoldingId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.Attachment;
import dev.numberpool.core.number.Intake;
import dev.numberpool.core.number.Listing;
import dev.numberpool.core.number.Obstacle;
import dev.numberpool.core.number.PhoneNumber;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.PhoneNumber.Available;
import dev.numberpool.core.number.PhoneNumber.Departed;
import dev.numberpool.core.number.PhoneNumbers;
import dev.numberpool.store.dynamo.Item;
import dev.numberpool.store.dynamo.Keys;
import dev.numberpool.store.dynamo.Reads;
import dev.numberpool.store.dynamo.Table;
import dev.numberpool.store.dynamo.Transaction;
import dev.numberpool.store.dynamo.Writes;
import dev.numberpool.store.organization.CountChange;
import dev.numberpool.store.organization.OrganizationWrite;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The numbers in DynamoDB. */
@Singleton
final class DynamoPhoneNumbers implements PhoneNumbers {

    private final Table table;
    private final InstantSource clock;

    DynamoPhoneNumbers(Table table, InstantSource clock) {
        this.table = table;
        this.clock = clock;
    }

    /** In transactions of conditional puts: those that fail name the numbers that are there, the rest go again. */
    @Override
    public Intake take(List<Listing> listings) {
        Instant now = now();
        var there = new HashMap<Dialable, PhoneNumber>();
        var busy = new AtomicBoolean();
        var added = Transaction.writeWithoutFailed(listings, some -> {
            there.putAll(insert(some, now, busy));
            return some.stream()
                    .filter(listing -> there.containsKey(listing.number()))
                    .toList();
        });
        return new Intake(added.stream().map(Listing::number).collect(Collectors.toSet()), there, busy.get());
    }

    @Override
    public List<Available> available(List<Dialable> numbers) {
        var items = Reads.all(
                table.client(), table.name(), numbers.stream().map(Keys::number).toList());
        return numbers.stream()
                .flatMap(number -> Optional.ofNullable(items.get(Keys.number(number))).stream())
                .flatMap(item -> table.readable(item, "number in stock", NumberItem::read).stream())
                .flatMap(number -> number instanceof Available available ? Stream.of(available) : Stream.empty())
                .toList();
    }

    @Override
    public List<Assigned> held(OrganizationId holder, Optional<HoldingId> before, int limit) {
        return assigned(holdings(Keys.HOLDINGS_INDEX, Keys.HOLDER, holder.value(), before), limit);
    }

    @Override
    public List<HoldingId> heldIds(OrganizationId holder, Optional<HoldingId> before, int limit) {
        var query = holdings(Keys.HOLDING_KEYS_INDEX, Keys.HOLDER, holder.value(), before)
                .projectionExpression(Keys.HOLDING_ID);
        return table.query(query, limit).stream().map(NumberItem::holdingId).toList();
    }

    @Override
    public List<Assigned> held(OrganizationId holder, Attachment attachment, Optional<HoldingId> before, int limit) {
        String partition = RoutingAttributes.partition(holder, attachment);
        return assigned(holdings(Keys.ATTACHMENTS_INDEX, RoutingAttributes.ATTACHMENT, partition, before), limit);
    }

    @Override
    public Optional<Obstacle> bring(Assigned own) {
        return bring(own, putWhereNoneIsRemembered(table.name(), own, now()));
    }

    @Override
    public Optional<Obstacle> bringBack(Departed left, Assigned own) {
        return bring(own, putInPlaceOf(table.name(), left, own));
    }

    private Optional<Obstacle> bring(Assigned own, TransactWriteItem write) {
        var transaction = new Transaction<Obstacle>();
        transaction.add(write, old -> new Obstacle.InTheWay(NumberItem.read(old.orElseThrow())));
        var one = CountChange.of(List.of(own));
        new OrganizationWrite(table, own.holding().holder())
                .count(one)
                .requireRoom(one)
                .addTo(transaction, Obstacle.NoRoom::new);
        return transaction.commit(table.client(), null).stream().findFirst();
    }

    /** What stands against those of which nothing was added, for one of them is enough. */
    private Map<Dialable, PhoneNumber> insert(List<Listing> listings, Instant now, AtomicBoolean busy) {
        var transaction = new Transaction<PhoneNumber>();
        listings.forEach(listing -> transaction.add(
                putWhereNoneIsRemembered(table.name(), new Available(listing, now), now),
                old -> NumberItem.read(old.orElseThrow())));
        var inTheWay = transaction.commit(table.client(), null);
        if (transaction.wasTriedAgain()) {
            busy.set(true);
        }
        return inTheWay.stream()
                .collect(Collectors.toMap(there -> there.listing().number(), there -> there));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private List<Assigned> assigned(QueryRequest.Builder query, int limit) {
        return table.query(query, limit, "number held", DynamoPhoneNumbers::assigned);
    }

    private static QueryRequest.Builder holdings(
            String index, String attribute, String partition, Optional<HoldingId> before) {
        var values = new HashMap<String, AttributeValue>();
        values.put(":partition", AttributeValue.fromS(partition));
        before.ifPresent(
                id -> values.put(":before", AttributeValue.fromS(id.value().toString())));
        return QueryRequest.builder()
                .indexName(index)
                .keyConditionExpression(attribute + " = :partition"
                        + (before.isPresent() ? " AND " + Keys.HOLDING_ID + " < :before" : ""))
                .expressionAttributeValues(values)
                .scanIndexForward(false);
    }

    private static Assigned assigned(Item item) {
        return switch (NumberItem.read(item)) {
            case Assigned number -> number;
            case PhoneNumber _ -> throw new IllegalStateException("a number that is held, yet not assigned");
        };
    }

    /**
     * Where there is no such number, in whatever state. What is remembered no longer is as good as none, for DynamoDB
     * deletes it only some time after it has expired.
     *
     * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/TTL.html">Time to live</a>
     */
    private static TransactWriteItem putWhereNoneIsRemembered(String table, PhoneNumber number, Instant now) {
        return Writes.putNewOr(
                table,
                NumberItem.write(number),
                Keys.EXPIRES_AT + " <= :now",
                Map.of(":now", AttributeValue.fromN(Long.toString(now.getEpochSecond()))));
    }

    /** Where it is still remembered as it was seen, or there is none any more. */
    private static TransactWriteItem putInPlaceOf(String table, Departed left, Assigned number) {
        var seen = NumberItem.write(left);
        return Writes.putNewOr(
                table,
                NumberItem.write(number),
                "(%1$s = :%1$s AND %2$s = :%2$s AND %3$s = :%3$s)"
                        .formatted(Keys.HOLDER, Keys.HOLDING_ID, Keys.EXPIRES_AT),
                Map.of(
                        ":" + Keys.HOLDER, seen.get(Keys.HOLDER),
                        ":" + Keys.HOLDING_ID, seen.get(Keys.HOLDING_ID),
                        ":" + Keys.EXPIRES_AT, seen.get(Keys.EXPIRES_AT)));
    }
}
