package dev.numberpool.api.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.convert.ConversionService;
import io.micronaut.http.simple.SimpleHttpHeaders;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonContentTest {

    @Test
    void a_request_that_says_nothing_is_taken_for_json() {
        assertThat(named(Map.of())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "APPLICATION/JSON",
                "application/json;",
                "application/json; charset=utf-8",
                "application/json;charset=UTF-8",
                "application/json; charset=\"utf-8\"",
                "application/json ; Charset = utf8",
                "application/json; charset=us-ascii",
                "application/json; version=1; charset=utf-8",
                "application/json; profile=\"a;charset=latin1,b\"",
                "application/json; profile=\"a\\\";charset=latin1\"",
                "application/json,application/json",
                "application/json; charset=utf-8, application/json",
                "application/json; nonsense",
                ""
            })
    void json_in_utf_8_is_read(String type) {
        assertThat(named(Map.of("Content-Type", type))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json; charset=ISO-8859-1",
                "application/json; charset=utf-16",
                "application/json; charset=utf-8x",
                "application/json; charset=nope",
                "application/json; charset=",
                "application/json; charset",
                "application/json; charset=\"",
                "application/json; charset=utf-8; charset=latin1",
                "application/json, text/plain",
                "text/plain, application/json",
                "application/json; charset=utf-8, application/json; charset=latin1",
                "application/json,",
                ",application/json",
                "application/problem+json",
                "application/jsonp",
                "application/json/x",
                "text/json",
                "json",
                "*/*",
                ";",
                ",",
                "\"application/json\""
            })
    void what_is_not_json_in_utf_8_is_not(String type) {
        assertThat(named(Map.of("Content-Type", type))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "Identity", "", "identity,identity"})
    void a_body_that_is_not_coded_is_read(String coding) {
        assertThat(named(Map.of("Content-Encoding", coding))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "GZIP", "br", "deflate", "zstd", "identity, gzip", "gzip,gzip", "utf-8", ";", ","})
    void a_body_that_is_coded_is_not(String coding) {
        assertThat(named(Map.of("Content-Type", "application/json", "Content-Encoding", coding)))
                .isFalse();
    }

    private static boolean named(Map<String, String> headers) {
        return JsonContent.isNamedBy(new SimpleHttpHeaders(headers, ConversionService.SHARED));
    }
}
