package dev.numberpool.local.schedule;

import dev.numberpool.local.template.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a schedule is due: at once, and then in steps of one length: {@code rate(1 minute)}, {@code rate(15 minutes)}.
 *
 * @see <a href="https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-scheduled-rule-pattern.html">Schedule
 *     expressions</a>
 */
record Rate(Duration step) {

    private static final Pattern FORM =
            Pattern.compile("rate\\((?:1 (minute|hour|day)|([2-9]|[1-9]\\d{1,8}) (minute|hour|day)s)\\)");

    /** @throws IllegalArgumentException if the expression is no rate, which is all that the template uses */
    static Rate of(Schedule schedule) {
        Matcher form = FORM.matcher(schedule.expression());
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "the schedule of %s is no rate: %s".formatted(schedule.function(), schedule.expression()));
        }
        return form.group(1) == null ? of(form.group(2), form.group(3)) : of("1", form.group(1));
    }

    /** The first time that is still to come. */
    Instant next(Instant last, Instant now) {
        long steps = Duration.between(last, now).dividedBy(step) + 1;
        return last.plus(step.multipliedBy(steps));
    }

    private static Rate of(String quantity, String unit) {
        return new Rate(Duration.of(Long.parseLong(quantity), ChronoUnit.valueOf(unit.toUpperCase(Locale.ROOT) + "S")));
    }
}
