package dev.numberpool.local.dynamodb;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.Socket;
import org.junit.jupiter.api.Test;

class EmbeddedDynamoCloseTest {

    private static final String LIST_TABLES = """
            POST / HTTP/1.1
            Host: 127.0.0.1
            X-Amz-Target: DynamoDB_20120810.ListTables
            Content-Type: application/x-amz-json-1.0
            Authorization: AWS4-HMAC-SHA256 Credential=any/20260101/us-east-1/dynamodb/aws4_request, \
            SignedHeaders=host, Signature=0
            Content-Length: 2
            Expect: 100-continue

            """.replace("\n", "\r\n");

    /** The answer 100 says that the request has come to DynamoDB Local, which now waits for its body. */
    @Test
    void a_request_under_way_is_answered_before_the_close() throws Exception {
        var dynamo = EmbeddedDynamo.inMemory(0);
        try (var socket =
                new Socket(dynamo.endpoint().getHost(), dynamo.endpoint().getPort())) {
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
            send(socket, LIST_TABLES);
            assertThat(answer.readLine()).isEqualTo("HTTP/1.1 100 Continue");

            Thread close = Thread.ofVirtual().start(dynamo::close);
            while (!refusesRequests(dynamo)) {
                Thread.onSpinWait();
            }
            send(socket, "{}");

            assertThat(answer.lines()).contains("HTTP/1.1 200 OK", "{\"TableNames\":[]}");
            close.join();
        }
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(US_ASCII));
    }

    private static boolean refusesRequests(EmbeddedDynamo dynamo) throws IOException {
        return ((HttpURLConnection) dynamo.endpoint().toURL().openConnection()).getResponseCode() == 503;
    }
}
