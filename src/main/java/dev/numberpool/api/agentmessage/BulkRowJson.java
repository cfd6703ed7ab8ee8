package dev.numberpool.api.agentmessage;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.numberpool.core.bulk.BulkProgress;
import dev.numberpool.core.bulk.BulkSummary;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order by quantity as a row of a list, without its numbers.
 *
 * @param status {@code pending}, {@code complete} or {@code failed}
 * @param failedCount only of an order that failed
 */
@Serdeable.Serializable(naming = SnakeCaseStrategy.class)
record BulkRowJson(
        UUID orderId,
        String status,
        int quantity,
        int assignedCount,
        int pendingCount,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer failedCount) {

    static BulkRowJson of(BulkSummary order) {
        int quantity = order.quantity();
        BulkProgress progress = order.progress();
        return new BulkRowJson(
                order.id().value(),
                BulkStatus.text(progress),
                quantity,
                progress == BulkProgress.COMPLETE ? quantity : 0,
                progress == BulkProgress.PENDING ? quantity : 0,
                progress == BulkProgress.FAILED ? quantity : null);
    }
}
