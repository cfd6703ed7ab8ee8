package dev.numberpool.local.contract;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.numberpool.fixture.NpmPackage;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("process")
@Tag("long")
class LintedDocumentsTest {

    @Test
    void the_documents_have_nothing_that_spectral_warns_of() throws Exception {
        assumeTrue(NpmPackage.isThere("npx"), "no npx on the path");

        NpmPackage.npx(
                Path.of("target/spectral/output.txt"),
                "@stoplight/spectral-cli@6.16.3",
                "lint",
                "src/main/resources/openapi/*.yaml",
                "--ruleset",
                "src/test/resources/openapi/spectral.yaml",
                "--fail-severity",
                "warn");
    }
}
