package dev.numberpool.local.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
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

    @Test
    void what_the_jvm_compiles_meanwhile_it_compiles_beside() throws IOException {
        String before = cores();

        try (var _ = OneCore.take();
                var threads = Files.list(Path.of("/proc/self/task"))) {
            var compilers = threads.filter(OneCoreTest::compiles).toList();
            assertThat(compilers)
                    .isNotEmpty()
                    .allSatisfy(thread -> assertThat(cores(thread)).isEqualTo(before));
        }
    }

    private static boolean compiles(Path thread) {
        try {
            return Files.readString(thread.resolve("comm")).contains("Compiler");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cores() throws IOException {
        return cores(Path.of("/proc/self"));
    }

    private static String cores(Path thread) throws IOException {
        try (var lines = Files.lines(thread.resolve("status"))) {
            return lines.filter(line -> line.startsWith("Cpus_allowed_list:"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElseThrow();
        }
    }
}
