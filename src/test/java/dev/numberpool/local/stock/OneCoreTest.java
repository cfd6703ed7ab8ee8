package dev.numberpool.local.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere there is no taskset")
class OneCoreTest {

    @Test
    void the_process_is_on_one_core_and_then_where_it_was_before() throws IOException {
        String before = cores();

        try (var _ = OneCore.take()) {
            assertThat(cores()).matches("[0-9]+");
        }

        assertThat(cores()).isEqualTo(before);
    }

    private static String cores() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("Cpus_allowed_list:"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElseThrow();
        }
    }
}
