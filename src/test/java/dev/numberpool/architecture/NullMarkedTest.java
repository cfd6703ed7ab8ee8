package dev.numberpool.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NullMarkedTest {

    /** A package that main and tests share is marked by one package-info. */
    @Test
    void every_package_is_null_marked() {
        List<SourceFile> files = SourceFile.all();
        Set<String> packages = files.stream().map(SourceFile::packageName).collect(Collectors.toSet());
        Set<String> marked = files.stream()
                .filter(SourceFile::isPackageInfo)
                .filter(file -> file.text().lines().anyMatch("@NullMarked"::equals))
                .map(SourceFile::packageName)
                .collect(Collectors.toSet());

        assertThat(packages).isNotEmpty();
        assertThat(marked).isEqualTo(packages);
    }
}
