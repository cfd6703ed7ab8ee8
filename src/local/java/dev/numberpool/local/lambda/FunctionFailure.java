package dev.numberpool.local.lambda;

import dev.numberpool.core.Unavailable;
import dev.numberpool.core.order.pending.NotAllDone;
import java.util.Objects;

/** A function's handler threw; the cause is what it threw. */
public final class FunctionFailure extends Exception {

    FunctionFailure(String function, Throwable thrown) {
        super("the function " + function + " failed", thrown);
    }

    /**
     * Tells of it where nobody waits for the function's answer: in one line what may pass, such as orders that could not
     * be filled, by their ids; with all that was thrown what should not happen.
     *
     * @param event what the function was run for
     */
    public void log(System.Logger log, String event) {
        String told = event + ": " + getMessage() + ": ";
        switch (thrown()) {
            case NotAllDone several -> log.log(System.Logger.Level.ERROR, told + several.getMessage());
            case Unavailable passing -> log.log(System.Logger.Level.ERROR, told + passing.withOrigin());
            default -> log.log(System.Logger.Level.ERROR, event, this);
        }
    }

    Throwable thrown() {
        return Objects.requireNonNull(getCause());
    }
}
