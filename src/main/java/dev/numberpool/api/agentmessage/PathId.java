package dev.numberpool.api.agentmessage;

import dev.numberpool.api.fields.UuidText;
import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import dev.numberpool.core.id.HoldId;
import dev.numberpool.core.id.HoldingId;
import dev.numberpool.core.id.OrderId;
import java.util.UUID;

/** The {@code {id}} of a path. */
public final class PathId {

    static final String NAME = "id";

    private PathId() {}

    static Result<UUID> of(String text) {
        return Result.of(UuidText.parse(text), new Refusal.MalformedId(NAME));
    }

    public static Result<OrderId> order(String text) {
        return of(text).map(OrderId::new);
    }

    public static Result<HoldId> hold(String text) {
        return of(text).map(HoldId::new);
    }

    static Result<HoldingId> holding(String text) {
        return of(text).map(HoldingId::new);
    }
}
