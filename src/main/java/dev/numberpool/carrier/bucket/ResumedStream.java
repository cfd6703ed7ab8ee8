package dev.numberpool.carrier.bucket;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Something long that is read slowly: where a connection breaks, the next one goes on at the very byte. Gives up after
 * {@value #MOST_BREAKS} connections in a row that brought nothing.
 */
final class ResumedStream extends InputStream {

    static final int MOST_BREAKS = 5;

    private final Source source;
    private final long length;
    private InputStream part;
    private long position;
    private int breaks;

    /** @param length in bytes, without which an early end could not be told from the end */
    ResumedStream(InputStream first, long length, Source source) {
        this.part = first;
        this.length = length;
        this.source = source;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] into, int offset, int count) throws IOException {
        while (position < length) {
            try {
                return advance(part.read(into, offset, count));
            } catch (IOException e) {
                resume(e);
            }
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        part.close();
    }

    private int advance(int read) throws EOFException {
        if (read < 0) {
            throw new EOFException("ended after %d of %d bytes".formatted(position, length));
        }
        if (read > 0) {
            position += read;
            breaks = 0;
        }
        return read;
    }

    private void resume(IOException reason) throws IOException {
        closeBroken();
        if (++breaks > MOST_BREAKS) {
            throw reason;
        }
        part = source.from(position);
    }

    private void closeBroken() {
        try {
            part.close();
        } catch (IOException _) {
            // no news of a connection that is broken
        }
    }

    @FunctionalInterface
    interface Source {

        /** From the byte of this index to the end. */
        InputStream from(long position) throws IOException;
    }
}
