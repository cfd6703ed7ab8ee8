package dev.numberpool.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.number.InMemoryPhoneNumbers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SampleInventoryTest {

    private static final Path SAMPLE = Path.of("samples/inventory.csv");

    @Test
    void every_row_of_the_sample_is_good() throws IOException {
        var numbers = new InMemoryPhoneNumbers();

        var report = new Imports(numbers).report(Files.readAllBytes(SAMPLE));

        assertThat(report.refusedRows()).isEmpty();
        assertThat(report.ignoredColumns()).isEmpty();
        assertThat(report.added()).isEqualTo(numbers.size()).isGreaterThan(200);
    }

    @Test
    void its_long_numbers_are_reserved_for_fiction() throws IOException {
        var rows = Files.readAllLines(SAMPLE).stream().skip(1).toList();

        assertThat(rows).allMatch(row -> row.matches("\"?(\\+1[2-9]\\d{2}55501\\d{2}|\\d{5,6})\"?,.*"));
    }
}
