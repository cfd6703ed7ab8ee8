package dev.numberpool.environment;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.time.Duration;

/**
 * How the history's database is called: the settings under {@code numberpool.history}.
 *
 * @param connections how many connections a function holds at most
 * @param patience for a connection: whoever asks while the database is down is told after this
 * @param answer how long the network may be silent, in whole seconds, as the driver counts
 */
@ConfigurationProperties("numberpool.history")
public record HistorySettings(int connections, Duration patience, Duration answer) {}
