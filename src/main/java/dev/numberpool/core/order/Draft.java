package dev.numberpool.core.order;

import dev.numberpool.core.campaign.Campaign;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An order that is not committed yet.
 *
 * @param campaign the campaign it names, as it was read: it must still be so, and its brand verified
 * @param mayHold how many numbers the organization may hold, as it was read: what is true then decides, and where it is
 *     something else, finding out takes a call more
 */
public record Draft(Order order, Optional<Campaign> campaign, Optional<Idempotency> idempotency, OptionalInt mayHold) {}
