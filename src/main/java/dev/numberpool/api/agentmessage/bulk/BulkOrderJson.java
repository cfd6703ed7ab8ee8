package dev.numberpool.api.agentmessage.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.numberpool.api.agentmessage.AgentMessageNumberJson;
import dev.numberpool.core.order.bulk.BulkOrder;
import dev.numberpool.core.order.bulk.BulkProgress;
import dev.numberpool.core.order.bulk.BulkSummary;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far an order by quantity is.
 *
 * @param status {@code pending}, {@code complete} or {@code failed}
 * @param failedCount only of an order that failed
 */
@Serdeable.Serializable(naming = SnakeCaseStrategy.class)
record BulkOrderJson(
        UUID orderId,
        String status,
        int quantity,
        int assignedCount,
        int pendingCount,
        List<AgentMessageNumberJson> assignedNumbers,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer failedCount) {

    static BulkOrderJson of(BulkOrder order) {
        UUID id = order.terms().id().value();
        int quantity = order.terms().request().quantity();
        String status = BulkStatus.text(BulkProgress.of(order));
        return switch (order) {
            case BulkOrder.Open _ -> new BulkOrderJson(id, status, quantity, 0, quantity, List.of(), null);
            case BulkOrder.Complete(var _, var numbers, var _, var _) ->
                new BulkOrderJson(
                        id,
                        status,
                        quantity,
                        numbers.size(),
                        0,
                        numbers.stream().map(AgentMessageNumberJson::of).toList(),
                        null);
            case BulkOrder.Failed _ -> new BulkOrderJson(id, status, quantity, 0, 0, List.of(), quantity);
        };
    }

    /**
     * An order by quantity as a row of a list, without its numbers.
     *
     * @param status {@code pending}, {@code complete} or {@code failed}
     * @param failedCount only of an order that failed
     */
    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    record RowJson(
            UUID orderId,
            String status,
            int quantity,
            int assignedCount,
            int pendingCount,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer failedCount) {

        static RowJson of(BulkSummary order) {
            int quantity = order.quantity();
            BulkProgress progress = order.progress();
            return new RowJson(
                    order.id().value(),
                    BulkStatus.text(progress),
                    quantity,
                    progress == BulkProgress.COMPLETE ? quantity : 0,
                    progress == BulkProgress.PENDING ? quantity : 0,
                    progress == BulkProgress.FAILED ? quantity : null);
        }
    }
}
