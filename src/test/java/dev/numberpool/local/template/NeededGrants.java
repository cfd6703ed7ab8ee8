package dev.numberpool.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What IAM asks for a call of DynamoDB. A transaction is no action of its own: each of its parts is.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis-iam.html">IAM and
 *     transactions</a>
 */
public final class NeededGrants {

    private static final String TABLE = "NumbersTable.Arn";

    private NeededGrants() {}

    /** @param call the request, as JSON */
    public static Set<RoleGrant> of(String operation, JsonNode call) {
        return switch (operation) {
            case "TransactWriteItems" -> parts(call).map(NeededGrants::ofWrite).collect(Collectors.toSet());
            case "TransactGetItems" -> Set.of(new RoleGrant("dynamodb:GetItem", TABLE));
            case String other
            when call.has("IndexName") ->
                Set.of(new RoleGrant(
                        "dynamodb:" + other,
                        "${%s}/index/%s".formatted(TABLE, call.get("IndexName").textValue())));
            case String other -> Set.of(new RoleGrant("dynamodb:" + other, TABLE));
        };
    }

    private static Stream<String> parts(JsonNode call) {
        return call.get("TransactItems")
                .valueStream()
                .map(part -> part.fieldNames().next());
    }

    private static RoleGrant ofWrite(String part) {
        String action = part.equals("ConditionCheck") ? "ConditionCheckItem" : part + "Item";
        return new RoleGrant("dynamodb:" + action, TABLE);
    }
}
