package dev.numberpool.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResultTest {

    private static final Refusal REFUSAL = new Refusal.InsufficientCredit();

    @Test
    void a_value_goes_from_step_to_step() {
        Result<Integer> result = Result.ok(1).then(one -> Result.ok(one + 1)).map(two -> two + 1);

        assertThat(result).isEqualTo(Result.ok(3));
    }

    @Test
    void after_a_refusal_no_step_is_taken() {
        Result<Integer> result = Result.<Integer>refused(REFUSAL).map(_ -> {
            throw new AssertionError("taken");
        });

        assertThat(result).isEqualTo(Result.refused(REFUSAL));
    }
}
