package dev.numberpool.local.http;

import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Says what the server itself refuses or fails at as API Gateway does, and gives no reason. */
final class GatewayErrors implements Request.Handler {

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        HttpAnswer.message(response.getStatus()).send(response, callback);
        return true;
    }
}
