package dev.numberpool.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The command that people type, with the real artifact and no account. */
class SynthesisTest {

    private static final Path ASSEMBLY = Path.of("target", "cdk.out");

    private final Program npm = new Program(Path.of("target", "npm.txt"));
    private final Program cdk = new Program(Path.of("target", "cdk.txt"));

    @Test
    void cdk_synth_makes_the_stack_and_finds_the_artifact() {
        assumeTrue(Files.exists(Path.of("..").resolve(Artifact.JAR)), "the artifact is not built");
        assumeTrue(npm.succeeds(List.of("npm", "ci", "--no-audit", "--no-fund")), "aws-cdk cannot be installed");

        assertThat(cdk.succeeds(List.of("npx", "cdk", "synth", "--quiet", "--output", ASSEMBLY.toString())))
                .as(cdk.output() + " says why")
                .isTrue();
        assertThat(ASSEMBLY.resolve("numberpool-dev.template.json")).exists();
        assertThat(ASSEMBLY).isDirectoryContaining("glob:**/asset.*.jar");
    }
}
