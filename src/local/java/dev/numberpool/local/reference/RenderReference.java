package dev.numberpool.local.reference;

import dev.numberpool.local.reference.document.ApiDocument;
import dev.numberpool.local.reference.document.PublishedApi;
import dev.numberpool.local.reference.page.DialectPage;
import dev.numberpool.local.reference.page.IndexPage;
import dev.numberpool.local.reference.page.LlmsText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes the reference beside the documents that it is made of, when the build has compiled all: the pages, the
 * documents as JSON, {@code llms.txt}, and which version this is. What is there already, made of the same, is left.
 */
public final class RenderReference {

    private RenderReference() {}

    /**
     * @param arguments the directory with {@code openapi/*.yaml}, where the reference goes too; the version
     * @throws IOException if it cannot be read or written, or a document is not YAML
     */
    public static void main(String[] arguments) throws IOException {
        Path directory = Path.of(arguments[0]);
        String version = arguments[1];
        var inputs = InputDigest.of(directory.resolve("openapi"), version);
        Path stamp = directory.resolveSibling("reference-made-of");
        if (inputs.isIn(stamp) && Files.exists(directory.resolve("docs/version.txt"))) {
            return;
        }
        for (var file : files(directory, version).entrySet()) {
            Path path = directory.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        inputs.write(stamp);
    }

    /** All that is made, by its path. */
    static Map<String, String> files(Path directory, String version) throws IOException {
        var documents = new ArrayList<ApiDocument>();
        for (var api : PublishedApi.all()) {
            documents.add(
                    ApiDocument.read(api, Files.readAllBytes(directory.resolve("openapi/" + api.file() + ".yaml"))));
        }
        var files = new LinkedHashMap<String, String>();
        documents.forEach(document -> {
            String file = document.api().file();
            files.put("docs/" + file + ".html", new DialectPage(document, version).html());
            files.put("openapi/" + file + ".json", document.root().toString());
        });
        files.put("docs/index.html", new IndexPage(documents, version).html());
        files.put("docs/llms.txt", new LlmsText(documents).text());
        files.put("docs/version.txt", version); // the last: where it is, all is there
        return files;
    }
}
