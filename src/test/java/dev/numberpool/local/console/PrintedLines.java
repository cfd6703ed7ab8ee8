package dev.numberpool.local.console;

import dev.numberpool.fixture.Patience;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What is printed, line by line, to be waited for: the line of a request comes after its answer. */
final class PrintedLines extends StringWriter {

    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    PrintWriter writer() {
        return new PrintWriter(this, true);
    }

    /** After each whole line. */
    @Override
    public void flush() {
        lines.addAll(toString().lines().toList());
        getBuffer().setLength(0);
    }

    /** The next line with this text; those before it are passed over. */
    String next(String text) throws InterruptedException {
        String line;
        do {
            line = lines.poll(Patience.SECONDS, TimeUnit.SECONDS);
            if (line == null) {
                throw new AssertionError("no line with " + text);
            }
        } while (!line.contains(text));
        return line;
    }
}
