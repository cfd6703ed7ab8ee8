package dev.numberpool.store.stock;

import dev.numberpool.core.stock.map.Suffixes;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * The suffixes of a block as bytes, in the shorter of two forms; the first byte says in which.
 *
 * <p>Runs: for each run of consecutive suffixes the gap before it, doubled, plus one if the run is longer than one; then
 * its length less two. Each is a number of base 128, lowest digits first, whose last digit has no high bit. A scattered
 * number takes about two bytes, a thousand in a row about four.
 *
 * <p>Bits: one for each suffix up to the highest, at most 125,000 bytes.
 */
final class SuffixBytes {

    private static final byte RUNS = 1;
    private static final byte BITS = 2;

    private SuffixBytes() {}

    static byte[] write(Suffixes suffixes) {
        byte[] runs = runs(suffixes);
        return runs.length <= 2 + lengthOfBits(suffixes) ? runs : bits(suffixes);
    }

    /** @throws IllegalArgumentException if the bytes are of neither form */
    static Suffixes read(byte[] bytes) {
        return switch (bytes.length == 0 ? 0 : bytes[0]) {
            case RUNS -> new Reader(bytes).runs();
            case BITS -> Suffixes.of(BitSet.valueOf(ByteBuffer.wrap(bytes, 1, bytes.length - 1)).stream());
            default -> throw new IllegalArgumentException("suffixes of an unknown form");
        };
    }

    private static int lengthOfBits(Suffixes suffixes) {
        return suffixes.stream().max().orElse(0) / Byte.SIZE + 1;
    }

    private static byte[] bits(Suffixes suffixes) {
        var bits = new BitSet(Suffixes.MOST);
        suffixes.stream().forEach(bits::set);
        byte[] body = bits.toByteArray();
        byte[] bytes = new byte[1 + body.length];
        bytes[0] = BITS;
        System.arraycopy(body, 0, bytes, 1, body.length);
        return bytes;
    }

    private static byte[] runs(Suffixes suffixes) {
        var writer = new Writer();
        suffixes.stream().forEach(writer::add);
        return writer.finish();
    }

    /** Gathers suffixes into runs. */
    private static final class Writer {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private int written;
        private int first;
        private int end;

        private Writer() {
            bytes.write(RUNS);
        }

        void add(int suffix) {
            if (suffix != end || first == end) {
                flush();
                first = suffix;
            }
            end = suffix + 1;
        }

        byte[] finish() {
            flush();
            return bytes.toByteArray();
        }

        private void flush() {
            int length = end - first;
            if (length > 0) {
                number(2 * (first - written) + (length > 1 ? 1 : 0));
                if (length > 1) {
                    number(length - 2);
                }
                written = end;
                first = end;
            }
        }

        private void number(int value) {
            int rest = value;
            while (rest > 0x7f) {
                bytes.write((rest & 0x7f) | 0x80);
                rest >>>= 7;
            }
            bytes.write(rest);
        }
    }

    private static final class Reader {

        private final byte[] bytes;
        private int position = 1;

        private Reader(byte[] bytes) {
            this.bytes = bytes;
        }

        Suffixes runs() {
            var suffixes = IntStream.builder();
            int next = 0;
            while (position < bytes.length) {
                int gap = number();
                int first = next + gap / 2;
                next = first + 1 + (gap % 2 == 1 ? number() + 1 : 0);
                if (next > Suffixes.MOST) {
                    throw new IllegalArgumentException("suffixes of more than six digits");
                }
                for (int suffix = first; suffix < next; suffix++) {
                    suffixes.add(suffix);
                }
            }
            return Suffixes.of(suffixes.build());
        }

        private int number() {
            int value = 0;
            for (int shift = 0; shift < 28; shift += 7) {
                if (position == bytes.length) {
                    throw new IllegalArgumentException("suffixes that end within a number");
                }
                byte digit = bytes[position++];
                value |= (digit & 0x7f) << shift;
                if (digit >= 0) {
                    return value;
                }
            }
            throw new IllegalArgumentException("a number too large for suffixes");
        }
    }
}
