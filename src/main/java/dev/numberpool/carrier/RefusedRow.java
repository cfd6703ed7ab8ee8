package dev.numberpool.carrier;

/**
 * A row of an inventory file that was skipped.
 *
 * @param line the line of the file where the row begins, from 1
 * @param reason everything that is wrong with it, or why its number is not taken, in words for the one who wrote the file
 */
public record RefusedRow(long line, String reason) {}
