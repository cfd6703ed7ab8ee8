package dev.numberpool.core;

/** An amount in whole US cents, never below zero. */
public record Money(long cents) {

    public static final Money ZERO = new Money(0);

    /** @throws IllegalArgumentException below zero */
    public Money {
        if (cents < 0) {
            throw new IllegalArgumentException("money below zero");
        }
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(cents, other.cents));
    }
}
