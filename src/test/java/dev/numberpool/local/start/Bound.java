package dev.numberpool.local.start;

import dev.numberpool.local.http.LoopbackServer;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Servers for tests. */
public final class Bound {

    private Bound() {}

    public static LoopbackServer server() {
        try {
            return LoopbackServer.bind(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
