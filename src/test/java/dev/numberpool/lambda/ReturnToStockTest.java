package dev.numberpool.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.numberpool.core.holding.Quarantine;
import dev.numberpool.core.holding.Releases;
import dev.numberpool.core.number.PhoneNumber.Available;
import dev.numberpool.fixture.Faults;
import dev.numberpool.fixture.Faults.Fault;
import dev.numberpool.fixture.LocalDynamo;
import dev.numberpool.fixture.OnDynamo;
import dev.numberpool.fixture.StillClock;
import dev.numberpool.local.lambda.FunctionFailure;
import dev.numberpool.local.lambda.LambdaFunctions;
import io.micronaut.context.ApplicationContext;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The function of the template, with the event of the schedule. */
@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class ReturnToStockTest implements OnDynamo {

    @Inject
    ApplicationContext application;

    @Inject
    Releases releases;

    @Inject
    Quarantine quarantine;

    @Inject
    StillClock clock;

    @Inject
    Faults faults;

    @Test
    void after_thirty_days_a_released_number_is_in_stock_again() throws Exception {
        var released = releases.released(2, clock.instant().plus(quarantine.length()));
        clock.pass(Duration.ofDays(30).minusNanos(1));
        assertThat(invoke()).isEqualTo("0");
        clock.pass(Duration.ofNanos(1));

        assertThat(invoke()).isEqualTo("2");

        assertThat(releases.now(released)).hasSize(2).hasOnlyElementsOfType(Available.class);
    }

    @Test
    void a_failure_is_the_functions_and_the_next_run_goes_on() throws Exception {
        var _ = releases.released(1, clock.instant());
        faults.next(Faults.ofAllAttempts(Fault.SERVER_ERROR));

        assertThatThrownBy(this::invoke).isInstanceOf(FunctionFailure.class);

        assertThat(invoke()).isEqualTo("1");
    }

    private String invoke() throws FunctionFailure, IOException {
        var function = LambdaFunctions.load(LocalDynamo.TEMPLATE.functions(), application)
                .find("ReturnToStock")
                .orElseThrow();
        return new String(function.invoke(Files.readAllBytes(Path.of("events/return-to-stock.json"))), UTF_8);
    }
}
