package dev.numberpool.local.start;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.numberpool.fixture.NpmPackage;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The TypeScript clients by their own tests, which npm runs. */
@Tag("process")
@Tag("long")
class TypeScriptClientTest {

    private static final Path PACKAGE = Path.of("clients/typescript");
    private static final Path DOCUMENTS = Path.of("src/main/resources/openapi");

    /** The copy is in a folder that git ignores, where the build may leave things. */
    private static final Path COPY = Path.of("target/typescript-client");

    @Test
    void the_clients_pass_their_tests_against_a_numberpool_on_this_machine() throws Exception {
        assumeTrue(NpmPackage.isThere("node") && NpmPackage.isThere("npm"), "no node and npm on the path");
        var clients = NpmPackage.copy(PACKAGE, DOCUMENTS, COPY);
        clients.npm(Map.of(), "ci", "--no-audit", "--no-fund", "--ignore-scripts");

        try (var local = LocalProcess.start("--port=0", "--in-memory", "--quiet")) {
            clients.npm(Map.of("NUMBERPOOL_URL", local.address().toString()), "test");
        }
    }
}
