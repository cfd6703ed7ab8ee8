package dev.numberpool.local.schedule;

import dev.numberpool.local.Schedule;
import java.time.Instant;
import java.util.Optional;

/** When a schedule is due. */
sealed interface Times permits Rate, Cron {

    /**
     * Reads an expression of EventBridge.
     *
     * @throws IllegalArgumentException if it is none, or one for a single time
     * @see <a href="https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-scheduled-rule-pattern.html">Schedule
     *     expressions</a>
     */
    static Times of(Schedule schedule) {
        return Rate.parse(schedule.expression())
                .<Times>map(rate -> rate)
                .or(() -> Cron.parse(schedule.expression(), schedule.zone()))
                .orElseThrow(() -> new IllegalArgumentException("the schedule of %s is neither rate nor cron: %s"
                        .formatted(schedule.function(), schedule.expression())));
    }

    /** The first time of all; empty if there is none. */
    Optional<Instant> first(Instant now);

    /** The first time that is still to come; empty if there is none. */
    Optional<Instant> next(Instant last, Instant now);
}
