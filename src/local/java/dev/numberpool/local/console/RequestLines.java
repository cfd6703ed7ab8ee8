package dev.numberpool.local.console;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.numberpool.api.request.RequestId;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;

/**
 * Prints a line for every request that the server answers, whoever answers it: the time of day, method, path without
 * query, status, kind of refusal, milliseconds, requests to DynamoDB, request id. A word that there is not is a hyphen.
 */
public final class RequestLines implements RequestLog, AutoCloseable {

    private static final String NONE = "-";

    /** Of answers on their way; those of functions that are invoked without HTTP are never asked for. */
    private static final int MOST_REMEMBERED = 1_000;

    private final PrintWriter out;
    private final DateTimeFormatter time;
    private final Cache<String, FunctionLine> told =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();
    private final FunctionLines lines = FunctionLines.to(line -> remember(FunctionLine.of(line)));

    /** @param zone of the times */
    public RequestLines(PrintWriter out, ZoneId zone) {
        this.out = out;
        this.time = DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(zone);
    }

    @Override
    public void log(Request request, Response response) {
        var said = Optional.ofNullable(response.getHeaders().get(RequestId.HEADER))
                .flatMap(id -> Optional.ofNullable(told.asMap().remove(id)));
        out.println(String.join(
                " ",
                time.format(Instant.ofEpochMilli(Request.getTimeStamp(request))),
                request.getMethod(),
                ShownPath.of(request.getHttpURI().getPath()),
                Integer.toString(response.getStatus()),
                said.flatMap(FunctionLine::refusal).orElse(NONE),
                millisSince(request.getBeginNanoTime()) + " ms",
                said.map(FunctionLine::calls).orElse(NONE) + " calls",
                said.map(FunctionLine::requestId).orElse(NONE)));
    }

    @Override
    public void close() {
        lines.close();
    }

    private void remember(FunctionLine line) {
        told.put(line.requestId(), line);
    }

    private static long millisSince(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos).toMillis();
    }
}
