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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
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
    void a_file_of_bad_rows_only_is_a_failure() throws IOException {
        Path file = file("bad.csv", "number\n9195550123\n");

        var outcome = importFiles(file);

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.output()).containsExactly(file + ": 0 added, 0 already there, 1 refused");
        assertThat(outcome.errors()).containsExactly(file + ": line 2: number 9195550123 needs a plus or a country");
    }

    @Test
    void what_the_files_do_not_say_is_said_on_the_command_line() throws IOException {
        Path file = file("september.csv", "Rufnummer;Art;Note\n(415) 555-0141;Local;x\n");
        Path another = file("october.csv", "Rufnummer|Art\n4155550142|toll-free\n");

        var outcome = importFiles("--country usa --column number=Rufnummer --column Number-Type=ART", file, another);

        assertThat(outcome.output())
                .containsExactly(
                        file + ": 1 added, 0 already there, 0 refused",
                        another + ": 0 added, 0 already there, 1 refused");
        assertThat(outcome.errors())
                .containsExactly(
                        file + ": ignored columns: Note",
                        another + ": line 2: number_type toll_free contradicts the number");
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(inStock("+14155550141")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--country Atlantis",
                "--country",
                "--column colour=Farbe",
                "--column number",
                "--column tn=Farbe"
            })
    void a_hint_that_is_none_is_a_mistake(String hint) throws IOException {
        Path file = file("november.csv", "number\n+14155550151\n");

        var outcome = importFiles(hint, file);

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.output()).isEmpty();
        assertThat(inStock("+14155550151")).isZero();
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
        return importFiles("", files);
    }

    private Outcome importFiles(String options, Path... files) {
        return terminal()
                .run("inventory import %s %s".formatted(words(files), options).strip());
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
