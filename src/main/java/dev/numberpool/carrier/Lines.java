package dev.numberpool.carrier;

import dev.numberpool.carrier.Parsed.Bad;
import dev.numberpool.carrier.Parsed.Good;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The physical lines of a UTF-8 file, read one at a time. A line that is not UTF-8, or longer than any row can be,
 * is bad by itself and does not spoil the others.
 */
final class Lines {

    static final int LONGEST_IN_BYTES = 16_384;

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int END = -1;

    private final InputStream bytes;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private long number;
    private boolean afterCarriageReturn;

    Lines(InputStream bytes) {
        this.bytes = new BufferedInputStream(bytes);
    }

    /** Empty at the end of the file. */
    Optional<Parsed<String>> next() throws IOException {
        int first = first();
        if (first == END) {
            return Optional.empty();
        }
        number++;
        int length = collect(first);
        return Optional.of(
                length > LONGEST_IN_BYTES
                        ? new Bad<>(number, "longer than " + LONGEST_IN_BYTES + " bytes")
                        : decoded(line.toByteArray()));
    }

    /** CRLF ends one line, not two. */
    private int first() throws IOException {
        int first = bytes.read();
        return afterCarriageReturn && first == '\n' ? bytes.read() : first;
    }

    /** Keeps no more of the line than could be used, whatever its length. */
    private int collect(int first) throws IOException {
        line.reset();
        int length = 0;
        int next = first;
        while (next != END && next != '\n' && next != '\r') {
            length = Math.min(length + 1, LONGEST_IN_BYTES + 1);
            if (length <= LONGEST_IN_BYTES) {
                line.write(next);
            }
            next = bytes.read();
        }
        afterCarriageReturn = next == '\r';
        return length;
    }

    private Parsed<String> decoded(byte[] utf8) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
            boolean marked = number == 1 && text.startsWith(BYTE_ORDER_MARK);
            return new Good<>(number, marked ? text.substring(BYTE_ORDER_MARK.length()) : text);
        } catch (CharacterCodingException _) {
            return new Bad<>(number, "not UTF-8 text");
        }
    }
}
