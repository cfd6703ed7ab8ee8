package dev.numberpool.core.number;

import dev.numberpool.core.Refusal;

/** Why a number was not added to the inventory for its holder. */
public sealed interface Obstacle {

    /** The number is there already, in whatever state; or it has left, and is still remembered. */
    record InTheWay(PhoneNumber number) implements Obstacle {}

    /** Its holder has as many own numbers, or numbers at all, as he may. */
    record NoRoom(Refusal refusal) implements Obstacle {}
}
