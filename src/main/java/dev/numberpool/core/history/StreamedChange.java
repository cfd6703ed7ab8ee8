package dev.numberpool.core.history;

import java.util.List;

/** A change of the table, as its stream tells it. */
public interface StreamedChange {

    /**
     * What has happened by it; often nothing.
     *
     * @throws UnkeepableFact if it cannot be understood
     */
    List<Fact> facts();

    /** The whole of it, as it came. */
    String json();
}
