package dev.numberpool.local.schedule;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** At the minutes that six fields describe: {@code cron(0 10 * * ? *)}. */
record Cron(ExecutionTime minutes, ZoneId zone) implements Times {

    private static final Pattern FORM = Pattern.compile("cron\\((\\S+(?: \\S+){5})\\)");
    private static final CronParser QUARTZ =
            new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.QUARTZ));

    /** @throws IllegalArgumentException if a field is not understood */
    static Optional<Cron> parse(String expression, ZoneId zone) {
        Matcher form = FORM.matcher(expression);
        if (!form.matches()) {
            return Optional.empty();
        }
        String withSeconds = "0 " + form.group(1); // Quartz's fields are those of AWS, after the seconds
        return Optional.of(new Cron(ExecutionTime.forCron(QUARTZ.parse(withSeconds)), zone));
    }

    @Override
    public Optional<Instant> first(Instant now) {
        return minutes.nextExecution(now.atZone(zone)).map(Instant::from);
    }

    @Override
    public Optional<Instant> next(Instant last, Instant now) {
        return first(now);
    }
}
