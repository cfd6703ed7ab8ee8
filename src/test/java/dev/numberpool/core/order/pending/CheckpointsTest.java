package dev.numberpool.core.order.pending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.id.OrderId;
import dev.numberpool.core.order.pending.Checkpoints.Worklist;
import dev.numberpool.fixture.OnDynamo;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for the places where runs through lists of orders have stopped. */
@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CheckpointsTest implements OnDynamo {

    @Inject
    Checkpoints checkpoints;

    @BeforeEach
    void no_run_has_stopped_anywhere() {
        Arrays.stream(Worklist.values()).forEach(checkpoints::clear);
    }

    @ParameterizedTest
    @EnumSource
    void where_no_run_has_stopped_there_is_none(Worklist list) {
        assertThat(checkpoints.find(list)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void what_the_later_run_says_is_what_holds_be_it_a_later_order_or_not(Worklist list) {
        var first = order();
        var second = order();

        checkpoints.save(list, second);
        checkpoints.save(list, first);

        assertThat(checkpoints.find(list)).contains(first);
    }

    @ParameterizedTest
    @EnumSource
    void a_list_has_a_checkpoint_of_its_own(Worklist list) {
        var others =
                Arrays.stream(Worklist.values()).filter(other -> other != list).toList();
        var stopped = order();
        others.forEach(other -> checkpoints.save(other, order()));
        checkpoints.save(list, stopped);

        others.forEach(checkpoints::clear);

        assertThat(checkpoints.find(list)).contains(stopped);
        assertThat(others).allMatch(other -> checkpoints.find(other).isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void one_that_was_cleared_may_be_cleared_again(Worklist list) {
        checkpoints.save(list, order());

        checkpoints.clear(list);
        checkpoints.clear(list);

        assertThat(checkpoints.find(list)).isEmpty();
    }

    private static OrderId order() {
        return new OrderId(UUID.randomUUID());
    }
}
