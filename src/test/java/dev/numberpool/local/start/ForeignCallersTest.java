package dev.numberpool.local.start;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.api.OnGateway;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.fixture.LocalDynamo;
import dev.numberpool.fixture.TestData;
import dev.numberpool.local.http.RawConnection;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever listens on this machine hears its own callers, and tells others in its own protocol that it does not. */
class ForeignCallersTest extends OnGateway {

    private static final String INVOKE = "/2015-03-31/functions/OrderPhoneNumbers/invocations";

    @Inject
    TestData given;

    private OrganizationId organization = new OrganizationId("set-before-all-tests");
    private String event = "";

    @BeforeAll
    void an_order_that_could_be_placed() throws IOException {
        organization = given.organization(1_000);
        var stock = given.stock(2);
        event = Files.readString(Path.of("events/order-phone-numbers.json"))
                .replace("am_live_demo_full", given.fullKey(organization))
                .replace("+14155550100", stock.getFirst().text())
                .replace("+14155550101", stock.getLast().text());
    }

    /** A browser sends text/plain to anywhere without asking before. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Origin: https://app.example.com",
                "Origin: null",
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: cross-site\nSec-Fetch-Mode: navigate",
            })
    void a_web_page_of_somebody_else_can_not_invoke_a_function(String header) throws IOException {
        String answer = send(address(), "POST", INVOKE, "localhost", header + "\nContent-Type: text/plain", event);

        assertThat(given.heldBy(organization)).isZero();
        assertThat(answer).startsWith("HTTP/1.1 403 ").containsIgnoringCase("\nx-amzn-ErrorType: AccessDenied");
        assertThatJson(body(answer))
                .isEqualTo("{\"Type\":\"User\",\"Message\":\"web pages of other origins are not served\"}");
    }

    @Test
    void a_page_that_calls_this_machine_by_a_name_of_its_own_can_not_invoke_a_function() throws IOException {
        String answer = send(address(), "POST", INVOKE, "rebound.example.com", "Content-Type: text/plain", event);

        assertThat(given.heldBy(organization)).isZero();
        assertThat(answer).startsWith("HTTP/1.1 421 ").containsIgnoringCase("\nx-amzn-ErrorType: AccessDenied");
        assertThatJson(body(answer)).inPath("Message").asString().startsWith("the host is none of this machine's");
    }

    @Test
    void the_bucket_says_it_in_xml() throws IOException {
        String page = send(address(), "PUT", "/inventory/a.csv", "localhost", "Origin: null", "number\n");
        String host = send(address(), "PUT", "/inventory/a.csv", "rebound.example.com", "", "number\n");

        assertThat(page).startsWith("HTTP/1.1 403 ").contains("\nContent-Type: application/xml\n");
        assertThat(body(page))
                .isEqualTo("<Error><Code>AccessDenied</Code>"
                        + "<Message>web pages of other origins are not served</Message></Error>");
        assertThat(host).startsWith("HTTP/1.1 421 ").contains("<Code>AccessDenied</Code>");
        assertThat(api().get("/inventory/a.csv").status()).isEqualTo(404);
    }

    @Test
    void the_queues_say_it_in_json_and_under_the_older_name() throws IOException {
        String call = "Content-Type: text/plain\nX-Amz-Target: AmazonSQS.PurgeQueue";
        String page = send(address(), "POST", "/sqs", "localhost", call + "\nOrigin: https://a.example", "{}");
        String host = send(address(), "POST", "/sqs", "rebound.example.com", call, "{}");

        assertThat(page)
                .startsWith("HTTP/1.1 403 ")
                .contains("\nContent-Type: application/x-amz-json-1.0\n")
                .containsIgnoringCase("\nx-amzn-query-error: AccessDenied;Sender\n");
        assertThatJson(body(page))
                .isEqualTo("{\"__type\":\"com.amazon.coral.service#AccessDeniedException\","
                        + "\"message\":\"web pages of other origins are not served\"}");
        assertThat(host).startsWith("HTTP/1.1 421 ").contains("AccessDeniedException");
    }

    @Test
    void the_gateway_says_of_a_host_what_it_says_by_itself() throws IOException {
        String answer = send(address(), "GET", "/v1/phone-numbers", "rebound.example.com", "Origin: null", "");

        assertThat(answer).startsWith("HTTP/1.1 421 ").containsIgnoringCase("\napigw-requestid: ");
        assertThatJson(body(answer))
                .isEqualTo("{\"message\":\"the host is none of this machine's names:"
                        + " 127.0.0.1, localhost, [::1], host.docker.internal\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "localhost | Origin: https://app.example.com | 403",
                "localhost | Sec-Fetch-Site: cross-site | 403",
                "rebound.example.com | Accept: */* | 421"
            })
    void dynamodb_does_not_list_its_tables_for_others(String host, String header, int status) throws IOException {
        String answer = listTables(host, header);

        assertThat(answer)
                .startsWith("HTTP/1.1 " + status + " ")
                .contains("\nContent-Type: application/x-amz-json-1.0\n")
                .doesNotContainIgnoringCase("access-control-allow");
        assertThatJson(body(answer))
                .isObject()
                .containsEntry("__type", "com.amazon.coral.service#AccessDeniedException")
                .containsKey("Message");
    }

    /** Else a browser would send what follows the question. */
    @Test
    void dynamodb_does_not_allow_a_foreign_page_to_ask() throws IOException {
        String answer = send(
                LocalDynamo.endpoint(),
                "OPTIONS",
                "/",
                "localhost",
                "Origin: https://a.example\nAccess-Control-Request-Method: POST",
                "");

        assertThat(answer).startsWith("HTTP/1.1 403 ").doesNotContainIgnoringCase("access-control-allow");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:8000", "localhost", "[::1]:8000", "host.docker.internal:8000"})
    void dynamodb_hears_its_own_callers(String host) throws IOException {
        assertThat(listTables(host, "Accept: */*")).startsWith("HTTP/1.1 200 ").contains("TableNames");
    }

    private static String listTables(String host, String header) throws IOException {
        String call = "\nX-Amz-Target: DynamoDB_20120810.ListTables\nContent-Type: application/x-amz-json-1.0"
                + "\nAuthorization: AWS4-HMAC-SHA256 Credential=local/20260115/us-east-1/dynamodb/aws4_request,"
                + " SignedHeaders=host, Signature=0";
        return send(LocalDynamo.endpoint(), "POST", "/", host, header + call, "{}");
    }

    private static String send(URI server, String method, String path, String host, String headers, String body)
            throws IOException {
        String more = headers.isEmpty() ? "" : headers + "\n";
        return RawConnection.exchange(
                server,
                "%s %s HTTP/1.1\nHost: %s\nConnection: close\n%sContent-Length: %d\n\n%s"
                        .formatted(method, path, host, more, sent(body).length(), body));
    }

    /** As the connection sends it. */
    private static String sent(String body) {
        return body.replace("\n", "\r\n");
    }

    private static String body(String answer) {
        return answer.substring(answer.indexOf("\n\n") + 2);
    }
}
