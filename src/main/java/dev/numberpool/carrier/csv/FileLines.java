package dev.numberpool.carrier.csv;

import dev.numberpool.carrier.csv.ParsedLine.Bad;
import dev.numberpool.carrier.csv.ParsedLine.Good;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The physical lines of a file in UTF-8, or in UTF-16 with a byte order mark, read one at a time. A line that is no such
 * text, or longer than any row can be, is bad by itself and does not spoil the others.
 */
public final class FileLines {

    static final int LONGEST_IN_BYTES = 16_384;

    private final InputStream bytes;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    /** Told by the first bytes, which are read with the first line. */
    private @Nullable Encoding encoding;

    private long number;
    private boolean afterCarriageReturn;

    public FileLines(InputStream bytes) {
        this.bytes = new BufferedInputStream(bytes);
    }

    /** Empty at the end of the file. */
    Optional<ParsedLine<String>> next() throws IOException {
        if (encoding == null) {
            encoding = Encoding.at(bytes);
        }
        return next(encoding);
    }

    private Optional<ParsedLine<String>> next(Encoding written) throws IOException {
        int first = first(written);
        if (first == Encoding.END) {
            return Optional.empty();
        }
        number++;
        int length = collect(first, written);
        return Optional.of(
                length > LONGEST_IN_BYTES
                        ? new Bad<>(number, "longer than " + LONGEST_IN_BYTES + " bytes")
                        : decoded(line.toByteArray(), written));
    }

    /** CRLF ends one line, not two. */
    private int first(Encoding written) throws IOException {
        int first = written.next(bytes);
        return afterCarriageReturn && first == '\n' ? written.next(bytes) : first;
    }

    /** Keeps no more of the line than could be used, whatever its length. */
    private int collect(int first, Encoding written) throws IOException {
        line.reset();
        int length = 0;
        int next = first;
        while (next != Encoding.END && next != '\n' && next != '\r') {
            length = Math.min(length + written.bytesOfUnit(), LONGEST_IN_BYTES + 1);
            if (length <= LONGEST_IN_BYTES) {
                written.write(next, line);
            }
            next = written.next(bytes);
        }
        afterCarriageReturn = next == '\r';
        return length;
    }

    /** No text has a zero byte; in UTF-16 every second byte of a number is one. */
    private ParsedLine<String> decoded(byte[] units, Encoding written) {
        try {
            String text = written.decode(units);
            return text.indexOf('\0') < 0
                    ? new Good<>(number, text)
                    : new Bad<>(number, "zero bytes in it, as in UTF-16 without a byte order mark");
        } catch (CharacterCodingException _) {
            return new Bad<>(number, "not " + written.text() + " text");
        }
    }
}
