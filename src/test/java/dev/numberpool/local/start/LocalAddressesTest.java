package dev.numberpool.local.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;

class LocalAddressesTest {

    /** No port of TCP, so that no bin/local of this machine has it. */
    private static final int PORT = 1_000_001;

    private static final LocalAddresses ADDRESSES = new LocalAddresses(
            URI.create("http://127.0.0.1:8080"),
            "jdbc:postgresql://127.0.0.1:5432/postgres?user=postgres&password=a=b");

    @Test
    void they_are_found_by_the_port_until_the_server_ends() throws Exception {
        try (var _ = ADDRESSES.tell(PORT)) {
            assertThat(LocalAddresses.of(PORT)).contains(ADDRESSES);
            assertThat(LocalAddresses.of(PORT + 1)).isEmpty();
        }

        assertThat(LocalAddresses.of(PORT)).isEmpty();
    }

    @Test
    void nobody_else_can_read_them() throws Exception {
        try (var _ = ADDRESSES.tell(PORT + 2)) {
            var directory = OwnDirectory.cache().resolve("local");

            assertThat(Files.getPosixFilePermissions(directory))
                    .isEqualTo(PosixFilePermissions.fromString("rwx------"));
            assertThat(Files.getPosixFilePermissions(directory.resolve(PORT + 2 + ".properties")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    void what_a_killed_server_has_left_is_replaced() throws Exception {
        var later = new LocalAddresses(URI.create("http://127.0.0.1:9090"), "jdbc:postgresql://127.0.0.1:1/other");
        try (var _ = ADDRESSES.tell(PORT + 3);
                var _ = later.tell(PORT + 3)) {
            assertThat(LocalAddresses.of(PORT + 3)).contains(later);
        }
    }
}
