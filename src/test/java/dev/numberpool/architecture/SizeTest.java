package dev.numberpool.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.architecture.MethodLengths.Measured;
import dev.numberpool.local.template.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SizeTest {

    private static final int LONGEST_FILE = 250;
    private static final int LONGEST_METHOD = 30;

    /** About fifteen: more wants packages of its own. */
    private static final int MOST_FILES_IN_A_FOLDER = 17;

    private static final int LONGEST_TEMPLATE = 1_000;
    private static final int FUNCTIONS_IN_IT = 32;
    private static final int LINES_A_FURTHER_FUNCTION = 25;

    private final List<SourceFile> files = SourceFile.all();

    @Test
    void no_source_file_is_over_250_lines() {
        var lengths = files.stream().map(SourceFile::lines).sorted().toList();

        assertThat(lengths).hasSizeGreaterThan(50);
        System.out.printf("%d source files, median %d lines%n", lengths.size(), lengths.get(lengths.size() / 2));
        assertThat(files.stream().filter(file -> file.lines() > LONGEST_FILE))
                .as("files over %d lines", LONGEST_FILE)
                .isEmpty();
    }

    @Test
    void no_package_of_what_is_deployed_or_local_has_more_than_17_files() {
        var sizes = files.stream()
                .filter(file -> !file.isTest() && !file.isPackageInfo())
                .collect(Collectors.groupingBy(SourceFile::packageName, Collectors.counting()));

        assertThat(sizes).hasSizeGreaterThan(40);
        assertThat(sizes)
                .allSatisfy((folder, size) -> assertThat(size).as(folder).isLessThanOrEqualTo(MOST_FILES_IN_A_FOLDER));
    }

    @Test
    void the_root_package_has_no_classes() {
        assertThat(files).noneMatch(file -> file.packageName().equals(Deployed.ROOT) && !file.isPackageInfo());
    }

    /** With what a function has beside it: a role, a queue, a parameter. */
    @Test
    void the_template_has_at_most_1000_lines_and_25_more_for_each_function_beyond_the_32_of_these() throws IOException {
        Path template = Path.of("template.yaml");
        int functions = Template.read(template).functions().size();
        int further = Math.max(0, functions - FUNCTIONS_IN_IT);

        assertThat(functions).isPositive();
        assertThat(Files.readAllLines(template).size())
                .as("lines")
                .isLessThanOrEqualTo(LONGEST_TEMPLATE + further * LINES_A_FURTHER_FUNCTION);
    }

    @Test
    void no_method_is_over_30_lines() throws IOException {
        assertThat(files).hasSizeGreaterThan(50);
        var measured = MethodLengths.of(files.stream().map(SourceFile::path).toList());

        assertThat(measured.stream().map(Measured::file).distinct()).hasSizeGreaterThan(50);
        assertThat(measured).hasSizeGreaterThan(100).anyMatch(method -> method.lines() > 10);
        assertThat(measured.stream().filter(method -> method.lines() > LONGEST_METHOD))
                .as("methods over %d lines", LONGEST_METHOD)
                .isEmpty();
    }
}
