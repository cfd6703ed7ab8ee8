package dev.numberpool.local.reference;

import dev.numberpool.local.reference.document.ApiDocument;
import dev.numberpool.local.reference.document.PublishedApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** The reference of the documents as they are in the sources. */
final class Rendered {

    static final Path SOURCES = Path.of("src/main/resources");

    private Rendered() {}

    static ApiDocument document(PublishedApi api) throws IOException {
        return ApiDocument.read(api, Files.readAllBytes(SOURCES.resolve("openapi/" + api.file() + ".yaml")));
    }

    static Map<String, String> files() throws IOException {
        return RenderReference.files(SOURCES, "1.0.0");
    }

    /** The pages of it. */
    static Map<String, String> pages() throws IOException {
        return files().entrySet().stream()
                .filter(file -> file.getKey().endsWith(".html"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
