package dev.numberpool.core.history;

/** Something is told to have happened that cannot be kept, however often one tries. */
public final class UnkeepableFact extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnkeepableFact(Throwable cause) {
        super(cause);
    }
}
