package dev.numberpool.local.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.local.reference.document.PublishedApi;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The form that llmstxt.org asks for, and all operations in it. */
class LlmsTextTest {

    private final String text = Objects.requireNonNull(Rendered.files().get("docs/llms.txt"));

    LlmsTextTest() throws IOException {}

    @Test
    void it_begins_with_a_title_and_what_this_is_in_a_quotation() {
        assertThat(text).matches("(?s)# Numberpool\n\n> [^\n]+\n\n[^#]+\n\n## .*");
    }

    @Test
    void every_operation_has_a_line_that_leads_to_it() throws IOException {
        for (var api : PublishedApi.all()) {
            assertThat(Rendered.document(api).operations())
                    .allSatisfy(operation -> assertThat(text.lines())
                            .filteredOn(line -> line.startsWith("- [%s %s](docs/%s#%s): %s"
                                    .formatted(
                                            operation.method(),
                                            operation.path(),
                                            api.file(),
                                            operation.id(),
                                            operation.summary())))
                            .hasSize(1));
        }
    }

    @Test
    void every_document_is_there_and_what_is_no_dialects() {
        assertThat(text)
                .contains("(openapi/agentmessage.yaml)", "(openapi/butter.yaml)", "(openapi/agentphone.yaml)")
                .contains("(docs/agentmessage)", "(docs/butter)", "(docs/agentphone)")
                .contains("`GET /docs`", "`GET /llms.txt`", "`GET /health`");
    }
}
