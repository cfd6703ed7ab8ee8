package dev.numberpool.core.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.fixture.Calls;
import dev.numberpool.fixture.Faults;
import dev.numberpool.fixture.Faults.Fault;
import dev.numberpool.fixture.OnDynamo;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TableReadsTest implements OnDynamo {

    @Inject
    TableReads reads;

    @Inject
    Faults faults;

    @Inject
    Calls calls;

    @AfterEach
    void nothing_is_left_to_fail() {
        faults.forget();
    }

    @Test
    void an_empty_table_is_read_with_one_call() {
        calls.forget();

        assertThat(reads.succeed()).isTrue();

        assertThat(calls.made()).containsExactly("GetItem");
    }

    @Test
    void one_failure_is_tried_again() {
        faults.nextGet(Fault.THROTTLING);

        assertThat(reads.succeed()).isTrue();

        assertThat(faults.over()).isTrue();
    }

    @Test
    void a_table_that_keeps_failing_is_not_read() {
        faults.nextGet(Faults.ofAllAttempts(Fault.SERVER_ERROR));

        assertThat(reads.succeed()).isFalse();
    }
}
