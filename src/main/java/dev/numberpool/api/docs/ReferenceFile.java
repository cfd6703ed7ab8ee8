package dev.numberpool.api.docs;

import dev.numberpool.api.BuiltFile;
import java.util.List;
import java.util.Optional;

/**
 * A file of the reference, on the class path.
 *
 * @param mediaType as it is sent
 */
record ReferenceFile(String path, String mediaType) {

    static final String PLAIN_TEXT = "text/plain; charset=utf-8";
    static final ReferenceFile INDEX = new ReferenceFile("/docs/index.html", "text/html; charset=utf-8");
    static final ReferenceFile LLMS = new ReferenceFile("/docs/llms.txt", PLAIN_TEXT);

    private static final String STYLE_SHEET = "reference.css";

    /** As their pages and documents are called. */
    private static final List<String> DIALECTS = List.of("agentmessage", "butter", "agentphone");

    /** What is under {@code /docs/}: a dialect's page, or the style sheet; empty for anything else. */
    static Optional<ReferenceFile> page(String name) {
        if (name.equals(STYLE_SHEET)) {
            return Optional.of(new ReferenceFile("/docs/" + STYLE_SHEET, "text/css; charset=utf-8"));
        }
        return Optional.of(name)
                .filter(DIALECTS::contains)
                .map(dialect -> new ReferenceFile("/docs/" + dialect + ".html", INDEX.mediaType()));
    }

    /** A dialect's OpenAPI document, {@code butter.yaml} or {@code butter.json}; empty for anything else. */
    static Optional<ReferenceFile> document(String name) {
        return DIALECTS.stream()
                .flatMap(dialect -> List.of("yaml", "json").stream()
                        .filter(ending -> name.equals(dialect + "." + ending))
                        .map(ending -> new ReferenceFile("/openapi/" + name, "application/" + ending)))
                .findFirst();
    }

    /** @throws IllegalStateException if the build has not made it */
    BuiltFile read() {
        return BuiltFile.read(path);
    }
}
