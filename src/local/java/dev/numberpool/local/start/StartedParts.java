package dev.numberpool.local.start;

import java.util.ArrayDeque;
import java.util.Deque;

/** What has been started so far. Closes the last one first, as a signal to stop can come halfway through a start. */
public final class StartedParts implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(StartedParts.class.getName());

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private boolean closed;

    /** @throws IllegalStateException if all is closed already; then the part is closed too */
    public synchronized <T extends AutoCloseable> T add(T part) {
        parts.push(part);
        if (closed) {
            close();
            throw new IllegalStateException("stopped while starting");
        }
        return part;
    }

    synchronized boolean isClosed() {
        return closed;
    }

    @Override
    public synchronized void close() {
        closed = true;
        while (!parts.isEmpty()) {
            close(parts.pop());
        }
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) { // the others are to be closed all the same
            LOG.log(System.Logger.Level.ERROR, "could not be closed: " + part, e);
        }
    }
}
