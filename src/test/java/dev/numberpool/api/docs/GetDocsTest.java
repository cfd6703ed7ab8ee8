package dev.numberpool.api.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.api.OnGateway;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The reference over HTTP, as whoever has no key yet gets it. */
class GetDocsTest extends OnGateway {

    @ParameterizedTest
    @CsvSource({
        "/docs, docs/index.html, text/html; charset=utf-8",
        "/docs/agentmessage, docs/agentmessage.html, text/html; charset=utf-8",
        "/docs/butter, docs/butter.html, text/html; charset=utf-8",
        "/docs/agentphone, docs/agentphone.html, text/html; charset=utf-8",
        "/docs/reference.css, docs/reference.css, text/css; charset=utf-8",
        "/openapi/agentmessage.yaml, openapi/agentmessage.yaml, application/yaml",
        "/openapi/butter.yaml, openapi/butter.yaml, application/yaml",
        "/openapi/agentphone.yaml, openapi/agentphone.yaml, application/yaml",
        "/openapi/agentmessage.json, openapi/agentmessage.json, application/json",
        "/openapi/butter.json, openapi/butter.json, application/json",
        "/openapi/agentphone.json, openapi/agentphone.json, application/json",
        "/llms.txt, docs/llms.txt, text/plain; charset=utf-8"
    })
    void without_a_key_each_file_is_sent_as_it_is_with_its_media_type(String path, String file, String mediaType)
            throws IOException {
        var answer = api().get(path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo(mediaType);
        assertThat(answer.body()).isEqualTo(content(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs", "/docs/butter", "/openapi/butter.yaml", "/llms.txt", "/docs/nowhere"})
    void a_page_may_load_nothing_but_its_style_sheet_and_tells_no_other_where_it_was(String path) {
        var answer = api().get(path);

        assertThat(answer.header("Content-Security-Policy"))
                .isEqualTo("default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; "
                        + "form-action 'none'; frame-ancestors 'none'");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=300");
        assertThat(answer.header("X-Request-Id")).matches("[0-9A-HJKMNP-TV-Z]{26}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "W/%s", "\"other\", %s", "*"})
    void what_the_client_has_already_is_not_sent_again(String ifNoneMatch) {
        String tag = api().get("/docs/butter").header("ETag");

        var again = api().with("If-None-Match", ifNoneMatch.formatted(tag)).get("/docs/butter");

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(tag).matches("\"[0-9a-f]{32}\"");
        assertThat(again.header("Cache-Control")).isEqualTo("public, max-age=300");
    }

    @Test
    void what_the_client_has_of_another_page_is_no_reason_to_send_nothing() {
        String tag = api().get("/docs/agentphone").header("ETag");

        assertThat(api().with("If-None-Match", tag).get("/docs/butter").status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/docs/nowhere",
                "/docs/index",
                "/docs/index.html",
                "/docs/AgentMessage",
                "/docs/version.txt",
                "/openapi/nowhere.yaml",
                "/openapi/butter",
                "/openapi/butter.xml",
                "/openapi/..%5Cdocs%5Cbutter.html"
            })
    void what_is_no_file_of_the_reference_is_404_in_plain_words(String path) {
        var answer = api().get(path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).isEqualTo("text/plain; charset=utf-8");
        assertThat(answer.body()).isEqualTo("There is no such page.\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/docs/",
                "/docs/butter/",
                "/docs/butter/x",
                "/docs/..%2Fapplication.properties",
                "/openapi",
                "/openapi/..%2Fdocs%2Fbutter.html"
            })
    void no_other_path_is_one_of_the_reference(String path) {
        var answer = api().get(path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE"})
    void another_method_is_405(String method) {
        assertThat(api().send(method, "/docs", "").status()).isEqualTo(405);
    }

    /** As every test of the gateway does: else this one would not have seen that it would notice. */
    @BeforeAll
    void ask_the_table_once() {
        askTheTable();
    }

    @BeforeEach
    void begin() {
        calls.forget();
    }

    @AfterEach
    void the_table_was_not_asked() {
        assertThat(calls.made()).isEmpty();
    }

    private static String content(String file) throws IOException {
        try (InputStream bytes = GetDocsTest.class.getResourceAsStream("/" + file)) {
            return new String(Objects.requireNonNull(bytes, file).readAllBytes(), UTF_8);
        }
    }
}
