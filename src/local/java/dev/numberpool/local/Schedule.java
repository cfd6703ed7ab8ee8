package dev.numberpool.local;

import java.time.ZoneId;
import java.util.Optional;

/**
 * What runs a function at set times.
 *
 * @param name its logical id
 * @param expression {@code rate(…)} or {@code cron(…)}
 * @param zone of a {@code cron(…)}
 * @param input the event, where the template says it
 */
public record Schedule(
        String function, String name, Sender sender, String expression, ZoneId zone, Optional<String> input) {

    /** Whose event the function gets. */
    public enum Sender {
        /** A rule of EventBridge: SAM's {@code Schedule}. */
        RULE,
        /** EventBridge Scheduler: SAM's {@code ScheduleV2}. */
        SCHEDULER
    }
}
