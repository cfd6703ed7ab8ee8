package dev.numberpool.local.administration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.number.PhoneNumbers;
import dev.numberpool.local.administration.Terminal.Outcome;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InventoryCommandsTest extends OnTerminal {

    @TempDir
    Path directory;

    @Inject
    PhoneNumbers numbers;

    @Test
    void a_files_numbers_are_in_stock_and_its_bad_rows_are_named() throws IOException {
        Path file = file("june.csv", "number\n+14155550101\n+1415555010\n+14155550102\n");

        var outcome = importFiles(file);

        assertThat(outcome.status()).isZero();
        assertThat(outcome.output()).containsExactly(file + ": 2 added, 0 already there, 1 refused");
        assertThat(outcome.errors()).singleElement().asString().startsWith(file + ": line 3: ");
        assertThat(inStock("+14155550101", "+14155550102")).isEqualTo(2);
    }

    @Test
    void a_file_can_be_imported_again() throws IOException {
        Path file = file("again.csv", "number\n+14155550111\n");
        assertThat(importFiles(file).status()).isZero();

        assertThat(importFiles(file)).isEqualTo(Outcome.done(file + ": 0 added, 1 already there, 0 refused"));
    }

    @Test
    void what_is_no_inventory_file_is_refused_and_the_others_are_imported() throws IOException {
        Path letter = file("letter.csv", "Dear Sir\n");
        Path file = file("july.csv", "number\n+14155550121\n");

        var outcome = importFiles(letter, file);

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.output()).containsExactly(file + ": 1 added, 0 already there, 0 refused");
        assertThat(outcome.errors()).singleElement().asString().startsWith(letter + ": line 1: ");
    }

    @Test
    void nothing_is_imported_where_a_file_cannot_be_read() throws IOException {
        Path file = file("august.csv", "number\n+14155550131\n");
        Path missing = directory.resolve("missing.csv");

        assertThat(importFiles(file, missing)).isEqualTo(Outcome.notDone("no file " + missing + " that can be read"));
        assertThat(importFiles(directory)).isEqualTo(Outcome.notDone("no file " + directory + " that can be read"));
        assertThat(inStock("+14155550131")).isZero();
    }

    @Test
    void no_file_at_all_is_a_mistake() {
        var outcome = importFiles();

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.errors()).singleElement().asString().contains("FILE.csv");
    }

    private Outcome importFiles(Path... files) {
        return terminal().run(("inventory import " + words(files)).strip());
    }

    private static String words(Path... files) {
        return String.join(" ", List.of(files).stream().map(Path::toString).toList());
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    private int inStock(String... some) {
        return numbers.available(List.of(some).stream().map(Dialable::of).toList())
                .size();
    }
}
