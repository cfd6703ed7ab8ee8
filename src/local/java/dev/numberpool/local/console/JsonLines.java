package dev.numberpool.local.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import java.io.PrintWriter;

/** Prints for every request that a function answers the very line that the function logs in the cloud. */
public final class JsonLines implements AutoCloseable {

    private final Encoder<ILoggingEvent> encoder = CloudEncoder.deployed();
    private final FunctionLines lines;

    public JsonLines(PrintWriter out) {
        lines = FunctionLines.to(line -> out.println(new String(encoder.encode(line), UTF_8).stripTrailing()));
    }

    @Override
    public void close() {
        lines.close();
    }
}
