package dev.numberpool.local.start;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class LocalOptionsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--port=-1",
                "--port=65536",
                "--dynamodb-port=99999",
                "--postgres-port=-2",
                "--dynamodb-address=172.17.0.1",
                "--stock=-1",
                "--inventory=no-such.csv"
            })
    void what_cannot_be_is_one_clear_line(String option) {
        String name = option.substring(0, option.indexOf('='));

        assertThatThrownBy(() -> settings(option).require())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(name);
    }

    @Test
    void the_defaults_and_the_ends_of_the_range_are_fine() {
        assertThatCode(() -> settings("--port=0").require()).doesNotThrowAnyException();
        assertThatCode(() -> settings("--port=65535", "--dynamodb-port=65535").require())
                .doesNotThrowAnyException();
    }

    @Test
    void containers_are_served_on_a_port_that_is_known() {
        assertThatCode(() -> settings("--dynamodb-address=172.17.0.1", "--dynamodb-port=8000")
                        .require())
                .doesNotThrowAnyException();
    }

    private static LocalOptions settings(String... options) {
        var settings = new LocalOptions();
        var _ = CommandLine.populateCommand(settings, options);
        return settings;
    }
}
