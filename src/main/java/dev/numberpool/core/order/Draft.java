package dev.numberpool.core.order;

import dev.numberpool.core.campaign.Campaign;
import java.util.Optional;

/**
 * An order that is not committed yet.
 *
 * @param campaign the campaign it names, as it was read: it must still be so, and its brand verified
 */
public record Draft(Order order, Optional<Campaign> campaign, Optional<Idempotency> idempotency) {}
