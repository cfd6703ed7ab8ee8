package dev.numberpool.core;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every reason to refuse a request, from the key to the credit. Each dialect has one exhaustive switch over it,
 * so a new reason does not compile until every dialect has words for it.
 */
public sealed interface Refusal {

    /** No key, an unknown key or a revoked one. */
    record Unauthenticated() implements Refusal {}

    record MissingScope(Scope scope) implements Refusal {}

    /** The key is good, but another organization's than the request says. */
    record OtherOrganization() implements Refusal {}

    /** Numbers go back to the carrier one by one; nobody may return many at once. */
    record NoBulkReturn() implements Refusal {}

    /** No operation's request by its way here or by its form, whatever it is about. */
    sealed interface Malformed extends Refusal {}

    /**
     * No operation has the path.
     *
     * @param name what stands in the place of an id and is an operation in other APIs; empty of every other path
     */
    record UnknownOperation(Optional<String> name) implements Malformed {
        public UnknownOperation() {
            this(Optional.empty());
        }
    }

    /** The path exists, not with this method. */
    record WrongMethod() implements Malformed {}

    record WrongMediaType() implements Malformed {}

    record TooLarge(int limitInBytes) implements Malformed {}

    /** The body is not JSON at all. */
    record NotJson() implements Malformed {}

    /** Those who gave the request on say that the body is encoded, and it is not. */
    record UndecodableBody() implements Malformed {}

    /** A browser sends it for a web page of somebody else. */
    record ForeignOrigin() implements Malformed {}

    /** Fields that are wrong: each one's name and what it must be. */
    sealed interface Invalid extends Refusal {

        Map<String, String> details();
    }

    /** Fields of the body. */
    record InvalidFields(Map<String, String> details) implements Invalid {
        public InvalidFields {
            details = Map.copyOf(details);
        }
    }

    /** Fields of the query. */
    record InvalidQuery(Map<String, String> details) implements Invalid {
        public InvalidQuery {
            details = Map.copyOf(details);
        }
    }

    /** An id in the path that no id looks like. */
    record MalformedId(String field) implements Malformed {}

    /** A field of the body that cannot be changed. */
    record FixedField() implements Refusal {}

    /** The organization holds no number under this id. */
    record UnknownNumber() implements Refusal {}

    /** The organization has released the number. */
    record NumberNotAssigned() implements Refusal {}

    /** Something that the organization does not have, be it another's or nobody's. */
    sealed interface Unknown extends Refusal {}

    /** The organization has no such order. */
    record UnknownOrder() implements Unknown {}

    /** The order has come to its end before: it was filled, or has failed, or was canceled. */
    record OrderIsOver() implements Refusal {}

    /** Numbers are being claimed for the order at this moment. In a while it is filled, or waits again. */
    record OrderBeingFilled() implements Refusal {}

    /** The organization has no such hold, or it has ended. */
    record UnknownHold() implements Unknown {}

    /** There is no such campaign in the caller's organization. */
    record UnknownCampaign() implements Unknown {}

    record CampaignNotActive() implements Refusal {}

    record BrandNotVerified() implements Refusal {}

    /** There is no such agent in the caller's organization. */
    record UnknownAgent() implements Refusal {}

    /** The number is on an agent already. */
    record NumberOnAgent() implements Refusal {}

    /** The number, if there is one, is not on this agent. */
    record NumberNotOnAgent() implements Refusal {}

    /** The number is in the inventory already, whoever has it. */
    record NumberInInventory() implements Refusal {}

    /** No line of a country has the number, or the line's number is written otherwise. */
    record UnusableNumber(NumberFault fault) implements Refusal {}

    /** Of a whole country nothing is in stock. */
    record NoInventory() implements Refusal {}

    /** Of the requested numbers these, in the order of the request, are not in stock. */
    record InsufficientInventory(int requested, List<Dialable> unavailable) implements Refusal {
        public InsufficientInventory {
            unavailable = List.copyOf(unavailable);
        }

        public int available() {
            return requested - unavailable.size();
        }
    }

    /**
     * The organization would have more than it may.
     *
     * @param most how much it may have
     */
    record LimitExceeded(Limit limit, int most) implements Refusal {}

    /** The order costs more than the organization's credit. */
    record InsufficientCredit() implements Refusal {}

    /** The idempotency key was used in the last 24 hours for another request. */
    record IdempotencyKeyReused() implements Refusal {}
}
