package dev.numberpool.local.runtime;

/** How an invocation ended, as the runtime has told Lambda. */
public sealed interface InvocationOutcome {

    record Answered(String json) implements InvocationOutcome {}

    /** @param json type, message and stack trace */
    record Failed(String json) implements InvocationOutcome {}
}
