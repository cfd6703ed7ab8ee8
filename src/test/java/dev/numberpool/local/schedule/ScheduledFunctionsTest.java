package dev.numberpool.local.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.numberpool.local.lambda.LambdaFunctions;
import dev.numberpool.local.start.Background;
import dev.numberpool.local.template.Template;
import dev.numberpool.local.template.Templates;
import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScheduledFunctionsTest {

    private static final Rate EVERY_MILLISECOND = new Rate(Duration.ofMillis(1));

    private final ApplicationContext context = ApplicationContext.run();
    private final Sweeping.Runs runs = context.getBean(Sweeping.Runs.class);

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void a_function_of_the_template_runs_at_once() throws Exception {
        try (var _ = serve(template("rate(15 minutes)"))) {
            assertThat(runs.begun(1)).isTrue();
            runs.mayEnd.release();
        }
    }

    @Test
    void it_runs_again_and_again_though_it_fails() throws Exception {
        runs.mayEnd.release(3);

        try (var background = new Background()) {
            background.run(everyMillisecond(background));

            assertThat(runs.begun(3)).isTrue();
            runs.mayEnd.release(1_000_000);
        }
    }

    @Test
    void a_run_that_takes_longer_than_the_rate_is_the_only_one() throws Exception {
        try (var background = new Background()) {
            background.run(everyMillisecond(background));
            for (int run = 0; run < 5; run++) {
                assertThat(runs.begun(1)).isTrue();
                Thread.sleep(5); // longer than the rate
                runs.mayEnd.release();
            }
            runs.mayEnd.release(1_000_000);
        }

        assertThat(runs.most).hasValue(1);
    }

    @Test
    void once_closed_nothing_runs() throws Exception {
        var background = new Background();
        background.run(everyMillisecond(background));
        assertThat(runs.begun(1)).isTrue();
        runs.mayEnd.release(1_000_000);

        background.close();

        int begun = runs.begun();
        background.run(everyMillisecond(background));
        assertThat(runs.begun()).isEqualTo(begun);
    }

    @Test
    void what_is_no_schedule_is_refused_with_the_functions_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> serve(template("rate(1 fortnight)")))
                .withMessage("the schedule of Noting is no rate: rate(1 fortnight)");
    }

    private Template template(String schedule) {
        return Templates.of(Sweeping.class, "Schedule", "Schedule: " + schedule);
    }

    private ScheduledFunctions serve(Template template) {
        return ScheduledFunctions.serve(
                template, LambdaFunctions.load(template.functions(), context), InstantSource.system());
    }

    private ScheduleRun everyMillisecond(Background background) {
        var template = template("rate(1 minute)");
        var function = LambdaFunctions.load(template.functions(), context)
                .find("Noting")
                .orElseThrow();
        var schedule = template.schedules().getFirst();
        return new ScheduleRun(
                EVERY_MILLISECOND,
                due -> ScheduleEvent.of(schedule, due),
                function,
                background,
                InstantSource.system());
    }
}
