package dev.numberpool.local;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What each function does to the table, its indexes and its stream. */
final class TableGrants {

    private static final String TABLE = "NumbersTable.Arn";
    /** What it takes to pick numbers for a bulk order, and to claim and commit them. */
    private static final Set<Grant> FILLING = with(
            onTable("GetItem", "Query", "BatchGetItem", "PutItem", "UpdateItem", "DeleteItem", "ConditionCheckItem"),
            onIndex("Query", "stock"));

    private static final Map<String, Set<Grant>> NEEDED = Map.ofEntries(
            Map.entry("ListPhoneNumbers", onHoldings("GetItem")),
            Map.entry("SearchPhoneNumbers", with(onTable("GetItem", "Query"), onIndex("Query", "stock"))),
            Map.entry(
                    "OrderPhoneNumbers",
                    onTable("GetItem", "BatchGetItem", "PutItem", "UpdateItem", "ConditionCheckItem")),
            Map.entry("GetPhoneNumber", onHoldings("GetItem")),
            Map.entry("UpdatePhoneNumber", onHoldings("GetItem", "UpdateItem", "ConditionCheckItem")),
            Map.entry("AttachCampaign", onHoldings("GetItem", "UpdateItem", "ConditionCheckItem")),
            Map.entry("DetachCampaign", onHoldings("GetItem", "UpdateItem")),
            Map.entry("ReleasePhoneNumber", onHoldings("GetItem", "UpdateItem", "DeleteItem")),
            Map.entry("BulkReleasePhoneNumbers", onHoldings("GetItem", "UpdateItem", "DeleteItem")),
            Map.entry("ReturnToStock", with(onTable("BatchGetItem", "UpdateItem"), onIndex("Query", "quarantine"))),
            Map.entry("BulkOrderPhoneNumbers", FILLING),
            Map.entry("GetBulkOrder", onTable("GetItem", "Query")),
            Map.entry("FillBulkOrders", with(FILLING, onStream())),
            Map.entry("TendBulkOrders", FILLING),
            Map.entry("ListNumbers", onHoldings("GetItem")),
            Map.entry(
                    "CreateNumber",
                    with(
                            onTable("GetItem", "Query", "BatchGetItem", "PutItem", "UpdateItem"),
                            onIndex("Query", "stock"))),
            Map.entry("GetMessages", onHoldings("GetItem")),
            Map.entry("GetNumber", onHoldings("GetItem")),
            Map.entry("RecordHistory", onStream()),
            Map.entry("MigrateHistory", Set.of()),
            Map.entry("ReceiveInboundMessage", onTable("GetItem")),
            Map.entry("DeleteNumber", onHoldings("GetItem", "UpdateItem", "DeleteItem")),
            Map.entry("AttachNumberToAgent", onHoldings("GetItem", "UpdateItem", "ConditionCheckItem")),
            Map.entry("DetachNumberFromAgent", onHoldings("GetItem", "UpdateItem")),
            Map.entry("ListNumbersByStatus", with(onHoldings("GetItem"), onIndex("Query", "attachments"))),
            Map.entry("ImportPhoneNumber", onTable("GetItem", "PutItem", "UpdateItem")),
            Map.entry(
                    "AssignPhoneNumber",
                    with(onHoldings("GetItem", "UpdateItem", "ConditionCheckItem"), onIndex("Query", "agents"))),
            Map.entry("UnassignPhoneNumber", with(onHoldings("GetItem", "UpdateItem"), onIndex("Query", "agents"))),
            Map.entry("ImportInventoryFile", onTable("PutItem")),
            Map.entry("UnknownRoute", Set.of()));

    private TableGrants() {}

    static Set<Grant> of(String function) {
        return Objects.requireNonNull(NEEDED.get(function), function);
    }

    private static Set<Grant> onTable(String... actions) {
        return Stream.of(actions)
                .map(action -> new Grant("dynamodb:" + action, TABLE))
                .collect(Collectors.toSet());
    }

    /** And to find numbers by their holding. */
    private static Set<Grant> onHoldings(String... actions) {
        return with(onTable(actions), onIndex("Query", "holdings"));
    }

    private static Set<Grant> onStream() {
        var grants = Stream.of("DescribeStream", "GetRecords", "GetShardIterator")
                .map(action -> new Grant("dynamodb:" + action, "NumbersTable.StreamArn"));
        return Stream.concat(grants, Stream.of(new Grant("dynamodb:ListStreams", "*")))
                .collect(Collectors.toSet());
    }

    private static Set<Grant> with(Set<Grant> some, Grant one) {
        return with(some, Set.of(one));
    }

    private static Set<Grant> with(Set<Grant> some, Set<Grant> more) {
        return Stream.concat(some.stream(), more.stream()).collect(Collectors.toSet());
    }

    private static Grant onIndex(String action, String index) {
        return new Grant("dynamodb:" + action, "${" + TABLE + "}/index/" + index);
    }
}
