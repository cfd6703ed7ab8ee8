package dev.numberpool.local.runtime;

/** How an invocation ended, as the runtime has told Lambda. */
public sealed interface Outcome {

    record Answered(String json) implements Outcome {}

    /** @param json type, message and stack trace */
    record Failed(String json) implements Outcome {}
}
