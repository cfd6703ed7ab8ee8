package dev.numberpool.history.queue;

/**
 * A record of the table's stream as an event of its own.
 *
 * @param event with which the function can be invoked again
 * @param whole whether it has all that the record had
 */
record Letter(String event, boolean whole) {}
