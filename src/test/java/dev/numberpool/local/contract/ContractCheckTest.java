package dev.numberpool.local.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.local.contract.DocumentedOperation.DocumentedAnswer;
import dev.numberpool.local.http.HttpAnswer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sees the comparison fail on what is not as it is documented. */
class ContractCheckTest {

    private static final String ID = "01M8FEST02H6Q4DF7V7T00NCTC";
    private static final String SEARCH = "/v1/phone-numbers/search";
    private static final String FOUND =
            "{'success': true, 'data': [{'number': '+14155550100', 'number_type': 'local'}]}";
    private static final String NOBODY = "{}";
    private static final String HOLD = "01980000-0000-7000-8000-000000000001";
    private static final String GONE = "{'success': false, 'error': {'code': '%s', 'message': 'x', 'request_id': '" + ID
            + "'}, 'data': {'available_count': 0, 'unavailable': ['+14155550100']}}";

    @Test
    void an_exchange_as_it_is_documented_has_no_difference_and_is_noted() {
        var exchange = search("{'area_code': '415'}", 200, FOUND);

        assertThat(ContractCheck.differences(exchange)).isEmpty();
        assertThat(ContractCheck.given(exchange))
                .containsExactly(new DocumentedAnswer("searchPhoneNumbers", "200", DocumentedOperation.NO_CODE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'success': true, 'data': [{'number': '+14155550100', 'number_type': 'local', 'more': 1}]}",
                "{'success': true, 'data': [{'number': '+14155550100'}]}",
                "{'success': true, 'data': [{'number': '415', 'number_type': 'local'}]}",
                "{'success': true, 'data': [{'number': '+14155550100', 'number_type': 'mobile'}]}",
                "{'success': true}",
                "[]",
                ""
            })
    void a_body_that_the_document_does_not_have_is_a_difference(String body) {
        assertThat(ContractCheck.differences(search("{}", 200, body))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 404, 418})
    void a_status_that_the_document_does_not_have_is_a_difference(int status) {
        assertThat(ContractCheck.differences(search("{}", status, FOUND))).isNotEmpty();
    }

    @Test
    void an_error_that_the_document_does_not_have_at_the_status_is_a_difference() {
        assertThat(ContractCheck.differences(order(GONE.formatted("INSUFFICIENT_INVENTORY"))))
                .isEmpty();
        assertThat(ContractCheck.differences(order(GONE.formatted("NUMBER_NOT_ASSIGNED"))))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'quantity': 0}", "{'colour': 'blue'}", "{'area_code': 415}", "[]"})
    void a_request_that_is_accepted_against_the_document_is_a_difference(String body) {
        assertThat(ContractCheck.differences(search(body, 200, FOUND))).isNotEmpty();
    }

    @Test
    void a_header_that_the_document_has_and_the_answer_lacks_is_a_difference() {
        var exchange = exchange("POST", SEARCH, "{}", 200, FOUND, Map.of());

        assertThat(ContractCheck.differences(exchange)).isNotEmpty();
    }

    @Test
    void a_path_that_no_document_has_is_a_difference_unless_it_is_told_that_there_is_none() {
        var headers = Map.of("X-Request-Id", List.of(ID));

        assertThat(ContractCheck.differences(exchange("GET", "/v1/nothing", "", 200, "{}", headers)))
                .isNotEmpty();
        assertThat(ContractCheck.differences(exchange("GET", "/v1/nothing", "", 404, "{}", headers)))
                .isEmpty();
    }

    @Test
    void a_method_in_small_letters_is_another_one() {
        var headers = Map.of("X-Request-Id", List.of(ID));

        assertThat(ContractCheck.differences(exchange("post", SEARCH, "{}", 405, "{}", headers)))
                .isEmpty();
        assertThat(ContractCheck.differences(exchange("post", SEARCH, "{}", 200, FOUND, headers)))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"content-type, gzip", "accept, 'a;b'", "idempotency-key, 'k,l'"})
    void a_header_that_nobody_reads_may_be_any_and_one_that_is_given_twice_has_both_values(String name, String values) {
        var headers = Map.of("authorization", List.of("Bearer am_live_x"), name, List.of(values.split(",")));
        var answer = new HttpAnswer(200, Map.of("X-Request-Id", List.of(ID)), NOBODY.getBytes(UTF_8));

        assertThat(ContractCheck.ofRequest(
                        new HttpExchange("DELETE", "/v1/phone-numbers/holds/" + HOLD, "", headers, "", answer)))
                .isEmpty();
    }

    private static HttpExchange search(String body, int status, String answer) {
        return exchange("POST", SEARCH, body, status, answer, Map.of("X-Request-Id", List.of(ID)));
    }

    private static HttpExchange order(String answer) {
        return exchange("POST", "/v1/phone-numbers/orders", "{}", 409, answer, Map.of("X-Request-Id", List.of(ID)));
    }

    private static HttpExchange exchange(
            String method, String path, String body, int status, String answer, Map<String, List<String>> headers) {
        var sent = new HashMap<>(headers);
        sent.put("Content-Type", List.of("application/json"));
        return new HttpExchange(
                method,
                path,
                "",
                Map.of("authorization", List.of("Bearer am_live_x")),
                body.replace('\'', '"'),
                new HttpAnswer(status, sent, answer.replace('\'', '"').getBytes(UTF_8)));
    }
}
