package dev.numberpool.local.schedule;

import dev.numberpool.local.lambda.LambdaFunction;
import dev.numberpool.local.lambda.LambdaFunctions;
import dev.numberpool.local.start.Background;
import dev.numberpool.local.template.Schedule;
import dev.numberpool.local.template.Template;
import java.time.InstantSource;

/** The template's functions that run at set times, each schedule one run at a time. */
public final class ScheduledFunctions implements AutoCloseable {

    private final Background background = new Background();

    private ScheduledFunctions() {}

    /**
     * Runs them until closed: each at once, and then at its rate.
     *
     * @throws IllegalArgumentException if an expression is no rate
     */
    public static ScheduledFunctions serve(Template template, LambdaFunctions functions, InstantSource clock) {
        var served = new ScheduledFunctions();
        template.schedules().stream()
                .map(schedule -> served.run(schedule, functions, clock))
                .toList()
                .forEach(served.background::run);
        return served;
    }

    /** Lets the runs under way end. */
    @Override
    public void close() {
        background.close();
    }

    private ScheduleRun run(Schedule schedule, LambdaFunctions functions, InstantSource clock) {
        LambdaFunction function = functions.find(schedule.function()).orElseThrow();
        return new ScheduleRun(Rate.of(schedule), due -> ScheduleEvent.of(schedule, due), function, background, clock);
    }
}
