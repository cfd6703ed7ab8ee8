package dev.numberpool.core.health;

/**
 * Whether anyone may ask if the API is ready, without a key. It costs a read of the table each time, so that a deployment
 * has to want it.
 */
public record PublicReadiness(boolean isOpen) {}
