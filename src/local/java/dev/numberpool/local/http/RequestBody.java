package dev.numberpool.local.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/** What came with a request. */
public final class RequestBody {

    private RequestBody() {}

    /** Empty if there are more bytes than the limit. Reads all of it then too, so that the client hears the answer. */
    public static Optional<byte[]> read(HttpExchange exchange, int limit) throws IOException {
        InputStream body = exchange.getRequestBody();
        byte[] bytes = body.readNBytes(limit);
        long more = body.transferTo(OutputStream.nullOutputStream());
        return more > 0 ? Optional.empty() : Optional.of(bytes);
    }
}
