package dev.numberpool.local.lambda;

import java.util.Objects;

/** A function's handler threw; the cause is what it threw. */
public final class FunctionFailure extends Exception {

    FunctionFailure(String function, Throwable thrown) {
        super("the function " + function + " failed", thrown);
    }

    Throwable thrown() {
        return Objects.requireNonNull(getCause());
    }
}
