package dev.numberpool.lambda.priming;

import java.io.OutputStream;
import java.io.PrintStream;

/** As long as it lasts, nothing is written to standard output: neither log nor metrics of what has not happened. */
final class SilentOutput implements AutoCloseable {

    private final PrintStream before = System.out;

    SilentOutput() {
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
    }

    @Override
    public void close() {
        System.setOut(before);
    }
}
