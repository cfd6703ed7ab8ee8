package dev.numberpool.local.http;

import java.io.IOException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Hands on what this machine's own callers ask, and refuses the rest: every listener of this machine stands behind one. */
public final class LocalCallersOnly extends Handler.Wrapper {

    private final LocalHostNames names;
    private final Refusing refusing;

    /** @param refusing says it in the protocol of those who are behind */
    public LocalCallersOnly(Handler behind, LocalHostNames names, Refusing refusing) {
        super(behind);
        this.names = names;
        this.refusing = refusing;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var asked = new HttpRequest(request);
        var foreign = names.foreign(asked);
        if (foreign.isEmpty() || refusing.admits(asked, foreign.get())) {
            return super.handle(request, response, callback);
        }
        var _ = asked.body(0); // a client that still sends would not hear the answer
        refusing.refuse(asked, foreign.get()).send(response, callback);
        return true;
    }

    /** Says no, but for what it admits. */
    @FunctionalInterface
    public interface Refusing {

        /**
         * The body of the request is read already.
         *
         * @throws IOException if the request breaks off
         */
        HttpAnswer refuse(HttpRequest request, ForeignRequest reason) throws IOException;

        /** Whether one of those who are behind hears it all the same. */
        default boolean admits(HttpRequest request, ForeignRequest reason) {
            return false;
        }
    }
}
