package dev.numberpool.local.coldstart;

import dev.numberpool.local.template.TemplateFunction;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Takes the times of functions in all modes, in turn. Where one cannot be taken, that function is started no more in that
 * mode, as it could take as long again, and all others go on.
 */
final class Rounds {

    private final Stopwatch stopwatch;
    private final Runnable step;
    private final StartTimes times = new StartTimes();
    private final List<FailedMeasurement> untimed = new ArrayList<>();
    private final Set<Cell> givenUp = new HashSet<>();

    /** @param step is run after each start, done or left out */
    Rounds(Stopwatch stopwatch, Runnable step) {
        this.stopwatch = stopwatch;
        this.step = step;
    }

    /** How many steps it takes. */
    static int steps(int functions, int rounds) {
        return functions * StartMode.values().length * (rounds + 1);
    }

    void run(List<TemplateFunction> functions, int rounds) throws InterruptedException {
        for (int round = 0; round <= rounds; round++) {
            for (var function : functions) {
                for (var mode : StartMode.values()) {
                    if (!givenUp.contains(new Cell(function.name(), mode))) {
                        attempt(function, mode, round);
                    }
                    step.run();
                }
            }
        }
    }

    StartTimes times() {
        return times;
    }

    /** In the order in which they failed. */
    List<FailedMeasurement> untimed() {
        return List.copyOf(untimed);
    }

    /** @param round the first is 1; in 0 is prepared what the others need */
    private void attempt(TemplateFunction function, StartMode mode, int round) throws InterruptedException {
        try {
            if (round == 0) {
                stopwatch.prepare(function, mode);
            } else {
                times.add(function.name(), mode, stopwatch.toFirstAnswer(function, mode));
            }
        } catch (IOException | RuntimeException e) {
            givenUp.add(new Cell(function.name(), mode));
            String reason = Objects.requireNonNullElseGet(e.getMessage(), e::toString);
            untimed.add(new FailedMeasurement(function.name(), mode, Math.max(0, round - 1), reason));
        }
    }

    private record Cell(String function, StartMode mode) {}
}
