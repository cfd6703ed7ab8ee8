package dev.numberpool.carrier.csv;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * How the characters of a file are written. Its units are bytes in UTF-8 and pairs of bytes in UTF-16; the end of a line
 * is one unit, or two of them.
 *
 * @see <a href="https://www.unicode.org/faq/utf_bom.html">Unicode on byte order marks</a>
 */
enum Encoding {
    UTF_8("UTF-8", 1, "\u00EF\u00BB\u00BF"),
    UTF_16_LITTLE_ENDIAN("UTF-16", 2, "\u00FF\u00FE"),
    UTF_16_BIG_ENDIAN("UTF-16", 2, "\u00FE\u00FF");

    /** No unit: the end of the file. */
    static final int END = -1;

    private static final int LONGEST_MARK = 3;

    /** Half of a character, whose other half never comes: what a lone last byte of UTF-16 is taken for. */
    private static final int BROKEN = 0xDC00;

    private final String text;
    private final int bytesOfUnit;
    private final String mark;

    /** @param mark its byte order mark, each byte as the character of its number */
    Encoding(String text, int bytesOfUnit, String mark) {
        this.text = text;
        this.bytesOfUnit = bytesOfUnit;
        this.mark = mark;
    }

    /** By the byte order mark, which is read over; without one it is UTF-8, and nothing is read. */
    static Encoding at(InputStream beginning) throws IOException {
        beginning.mark(LONGEST_MARK);
        String first = new String(beginning.readNBytes(LONGEST_MARK), StandardCharsets.ISO_8859_1);
        beginning.reset();
        for (var encoding : values()) {
            if (first.startsWith(encoding.mark)) {
                beginning.skipNBytes(encoding.mark.length());
                return encoding;
            }
        }
        return UTF_8;
    }

    /** Its name: {@code UTF-16}. */
    String text() {
        return text;
    }

    int bytesOfUnit() {
        return bytesOfUnit;
    }

    /** The next unit, or {@link #END}. */
    int next(InputStream bytes) throws IOException {
        int first = bytes.read();
        if (this == UTF_8 || first == END) {
            return first;
        }
        int second = bytes.read();
        if (second == END) {
            return BROKEN;
        }
        return this == UTF_16_BIG_ENDIAN ? (first << Byte.SIZE) | second : (second << Byte.SIZE) | first;
    }

    /** Adds a unit to those that {@link #decode} takes. */
    void write(int unit, ByteArrayOutputStream units) {
        if (this != UTF_8) {
            units.write(unit >> Byte.SIZE);
        }
        units.write(unit);
    }

    /** @throws CharacterCodingException if the units are no characters */
    String decode(byte[] units) throws CharacterCodingException {
        var charset = this == UTF_8 ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16BE;
        return charset.newDecoder().decode(ByteBuffer.wrap(units)).toString();
    }
}
