package dev.numberpool.local.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnDirectoryTest {

    @Test
    void a_new_one_is_the_users_alone(@TempDir Path parent) throws IOException {
        Path made = OwnDirectory.make(parent.resolve("on/the/way"));

        assertThat(permissions(made)).isEqualTo("rwx------");
        assertThat(made).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rwx------", "rwxr-xr-x", "rwxrwxr-x"})
    void others_are_shut_out_of_one_that_is_there(String permissions, @TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("kept"), "it");
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString(permissions));

        var _ = OwnDirectory.make(directory);

        assertThat(permissions(directory)).isEqualTo("rwx------");
        assertThat(directory.resolve("kept")).hasContent("it");
    }

    @Test
    void one_that_everybody_writes_to_is_refused_and_left_as_it_is(@TempDir Path directory) throws IOException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxrwx"));

        assertThatIOException()
                .isThrownBy(() -> OwnDirectory.make(directory))
                .withMessage("everybody may write to " + directory);
        assertThat(permissions(directory)).isEqualTo("rwxrwxrwx");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void data_is_not_kept_where_everybody_writes(@TempDir Path directory) throws IOException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxrwx"));

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> DataDirectory.open(directory))
                .withMessage("cannot keep data in %s: everybody may write to %1$s", directory);
    }

    @Test
    void a_data_directory_of_an_earlier_version_is_closed_to_others(@TempDir Path directory) throws Exception {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));

        try (var _ = DataDirectory.open(directory)) {
            assertThat(permissions(directory)).isEqualTo("rwx------");
        }
    }

    private static String permissions(Path directory) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(directory));
    }
}
