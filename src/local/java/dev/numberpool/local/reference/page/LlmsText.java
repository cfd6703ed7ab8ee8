package dev.numberpool.local.reference.page;

import dev.numberpool.local.reference.document.ApiDocument;
import dev.numberpool.local.reference.document.DescribedOperation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a language model reads first: what this is, where the documents are, one line for each operation. Its links are
 * relative to where it lies itself.
 *
 * @param documents in the order in which they are shown
 * @see <a href="https://llmstxt.org">The form of llms.txt</a>
 */
public record LlmsText(List<ApiDocument> documents) {

    static final String WHAT_IT_IS =
            "Numberpool is an inventory of phone numbers. It sells exactly the numbers that are asked for, or none, and "
                    + "answers three published APIs over the same numbers: AgentMessage's, Butter's and AgentPhone's.";

    /** What the deployment answers beside the three APIs, without a key. */
    static final Map<String, String> ENDPOINTS = endpoints();

    public LlmsText {
        documents = List.copyOf(documents);
    }

    public String text() {
        return "# Numberpool\n\n> " + WHAT_IT_IS + "\n\n"
                + "Every operation needs an API key of an organization; how it is sent, and what is refused, is in the API's "
                + "document. An answer of 429 or 503 may be repeated, a 4xx never unchanged unless the document says so.\n\n"
                + "## Documents\n\n"
                + lines(documents, document -> reference(document))
                + documents.stream().map(LlmsText::operations).collect(Collectors.joining())
                + "\n## Beside the APIs\n\n"
                + ENDPOINTS.entrySet().stream()
                        .map(endpoint -> "- `GET " + endpoint.getKey() + "`: " + endpoint.getValue() + "\n")
                        .collect(Collectors.joining());
    }

    private static String reference(ApiDocument document) {
        var api = document.api();
        return "- [%s, reference](docs/%s): %s\n- [%s, OpenAPI 3.1](openapi/%s.yaml): the same for programs\n"
                .formatted(api.title(), api.file(), document.text("info", "summary"), api.title(), api.file());
    }

    private static String operations(ApiDocument document) {
        return "\n## Operations of " + document.api().title() + "\n\n"
                + lines(document.operations(), operation -> line(document, operation));
    }

    private static String line(ApiDocument document, DescribedOperation operation) {
        return "- [%s %s](docs/%s#%s): %s%s\n"
                .formatted(
                        operation.method(),
                        operation.path(),
                        document.api().file(),
                        operation.id(),
                        operation.summary(),
                        operation.isOurs() ? " (ours: not published by the vendor)" : "");
    }

    private static <T> String lines(List<T> all, Function<T, String> line) {
        return all.stream().map(line).collect(Collectors.joining());
    }

    private static Map<String, String> endpoints() {
        var endpoints = new LinkedHashMap<String, String>();
        endpoints.put("/docs", "which APIs there are, and all operations");
        endpoints.put("/docs/{dialect}", "the reference of one API: `agentmessage`, `butter` or `agentphone`");
        endpoints.put("/openapi/{document}", "its OpenAPI document, as `agentmessage.yaml` or `agentmessage.json`");
        endpoints.put("/llms.txt", "the same for language models, in a page of text");
        endpoints.put("/health", "`{\"status\":\"ok\",\"version\":\"…\"}`: that the API answers, and in which version");
        return Collections.unmodifiableMap(endpoints);
    }
}
