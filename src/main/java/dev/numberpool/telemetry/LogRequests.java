package dev.numberpool.telemetry;

import dev.numberpool.api.request.BindCaller;
import dev.numberpool.api.request.RefusalOfRequest;
import dev.numberpool.api.request.RequestId;
import dev.numberpool.api.request.RoutedOperation;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes a line for every request that is answered, whatever the answer. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class LogRequests implements Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(LogRequests.class);
    private static final String BEGIN = "numberpool.begin";

    /** Of a path that is no operation's: the function that answers it. */
    private static final String NO_OPERATION = "UnknownRoute";

    private final LogLineWriter lines;

    LogRequests(LogLineWriter lines) {
        this.lines = lines;
    }

    @RequestFilter
    void begin(HttpRequest<?> request) {
        request.setAttribute(BEGIN, lines.now());
        lines.name(operation(request));
    }

    @ResponseFilter
    void log(HttpRequest<?> request, HttpResponse<?> response) {
        Instant begin = request.getAttribute(BEGIN, Instant.class).orElseThrow();
        var line = lines.of(RequestId.of(request).text(), operation(request), begin);
        line.add("status", response.code());
        BindCaller.caller(request)
                .ifPresent(
                        caller -> line.add("organization", caller.organization().value()));
        RefusalOfRequest.kind(request).ifPresent(refusal -> {
            line.add("refusal", refusal);
            line.add(Metric.REFUSALS, 1);
        });
        lines.write(line, LOG, "request");
    }

    private static String operation(HttpRequest<?> request) {
        return RoutedOperation.name(request).orElse(NO_OPERATION);
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
