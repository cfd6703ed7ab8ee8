package dev.numberpool.local.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** At once, and then in steps of this length: {@code rate(1 minute)}, {@code rate(15 minutes)}. */
record Rate(Duration step) implements Times {

    private static final Pattern FORM =
            Pattern.compile("rate\\((?:1 (minute|hour|day)|([2-9]|[1-9]\\d{1,8}) (minute|hour|day)s)\\)");

    static Optional<Rate> parse(String expression) {
        Matcher form = FORM.matcher(expression);
        if (!form.matches()) {
            return Optional.empty();
        }
        return Optional.of(form.group(1) == null ? of(form.group(2), form.group(3)) : of("1", form.group(1)));
    }

    @Override
    public Optional<Instant> first(Instant now) {
        return Optional.of(now);
    }

    @Override
    public Optional<Instant> next(Instant last, Instant now) {
        long steps = Duration.between(last, now).dividedBy(step) + 1;
        return Optional.of(last.plus(step.multipliedBy(steps)));
    }

    private static Rate of(String quantity, String unit) {
        return new Rate(Duration.of(Long.parseLong(quantity), ChronoUnit.valueOf(unit.toUpperCase(Locale.ROOT) + "S")));
    }
}
