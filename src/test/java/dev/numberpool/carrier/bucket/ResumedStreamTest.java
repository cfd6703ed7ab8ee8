package dev.numberpool.carrier.bucket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class ResumedStreamTest {

    private static final int LENGTH = 10_000;

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);
    private final byte[] content = new byte[LENGTH];
    private final List<Long> opened = new ArrayList<>();

    ResumedStreamTest() {
        random.nextBytes(content);
    }

    @RepeatedTest(20)
    void wherever_it_breaks_every_byte_is_read_once() throws IOException {
        System.out.println("ResumedStreamTest seed " + seed);
        var stream = resumed(position -> part(position, 1 + random.nextInt(2_000), random.nextBoolean()));

        assertThat(stream.readAllBytes()).isEqualTo(content);
        assertThat(opened).hasSizeGreaterThan(5).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void single_bytes_are_read_over_a_break_too() throws IOException {
        var stream = resumed(position -> part(position, 1, true));

        assertThat(stream.read()).isEqualTo(Byte.toUnsignedInt(content[0]));
        assertThat(stream.read()).isEqualTo(Byte.toUnsignedInt(content[1]));
        assertThat(opened).containsExactly(0L, 1L);
    }

    @Test
    void it_gives_up_where_connections_bring_nothing() throws IOException {
        var stream = resumed(position -> part(position, position == 0 ? 1_000 : 0, true));

        assertThatThrownBy(stream::readAllBytes).isInstanceOf(SocketException.class);
        assertThat(opened).hasSize(1 + ResumedStream.MOST_BREAKS).endsWith(1_000L, 1_000L);
    }

    @Test
    void an_early_end_is_no_end() throws IOException {
        var stream = resumed(position -> part(position, 0, false));

        assertThatThrownBy(stream::readAllBytes)
                .isInstanceOf(EOFException.class)
                .hasMessage("ended after 0 of 10000 bytes");
    }

    @Test
    void a_file_that_is_gone_is_not_asked_for_again() throws IOException {
        var stream = resumed(position -> {
            if (position > 0) {
                throw new FileIsGone();
            }
            return part(position, 1_000, true);
        });

        assertThatThrownBy(stream::readAllBytes).isInstanceOf(FileIsGone.class);
        assertThat(opened).containsExactly(0L, 1_000L);
    }

    @Test
    void an_empty_file_is_empty() throws IOException {
        try (var stream = new ResumedStream(InputStream.nullInputStream(), 0, _ -> InputStream.nullInputStream())) {
            assertThat(stream.read()).isEqualTo(-1);
        }
    }

    private ResumedStream resumed(ResumedStream.Source source) throws IOException {
        ResumedStream.Source noted = position -> {
            opened.add(position);
            return source.from(position);
        };
        return new ResumedStream(noted.from(0), LENGTH, noted);
    }

    /** So many bytes, then an error or a mere end. */
    private InputStream part(long position, int count, boolean withError) {
        int length = (int) Math.min(count, LENGTH - position);
        var bytes = new ByteArrayInputStream(content, (int) position, length);
        return withError ? new SequenceInputStream(bytes, new Broken()) : bytes;
    }

    private static final class Broken extends InputStream {

        @Override
        public int read() throws IOException {
            throw new SocketException("connection reset");
        }

        @Override
        public int read(byte[] into, int offset, int count) throws IOException {
            throw new SocketException("connection reset");
        }
    }
}
