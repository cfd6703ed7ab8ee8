package dev.numberpool.core.number;

/** Whether an agent answers a number that is held. */
public enum Attachment {
    /** On no agent. */
    FREE,

    /** On an agent. */
    ATTACHED
}
