package dev.numberpool.api.agentmessage.bulk;

import dev.numberpool.api.fields.Form;
import dev.numberpool.core.order.bulk.BulkProgress;
import java.util.Arrays;

/**
 * The published {@code status} of an order by quantity. There is also {@code partial}, for orders that are content with
 * fewer numbers, which are not offered.
 */
final class BulkStatus {

    static final Form<BulkProgress> FORM = Form.text(
            "must be pending, complete or failed",
            text -> Arrays.stream(BulkProgress.values())
                    .filter(progress -> text(progress).equals(text))
                    .findFirst());

    private BulkStatus() {}

    static String text(BulkProgress progress) {
        return switch (progress) {
            case PENDING -> "pending";
            case COMPLETE -> "complete";
            case FAILED -> "failed";
        };
    }
}
