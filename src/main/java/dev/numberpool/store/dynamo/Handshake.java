package dev.numberpool.store.dynamo;

import dev.numberpool.environment.DynamoSettings;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * One connection to DynamoDB that asks for nothing, says who is there to nobody, and is closed: for the certificates,
 * the ciphers and the HTTP client that it takes.
 */
@Singleton
public final class Handshake {

    private final DynamoDbClient client;
    private final Duration patience;

    Handshake(DynamoDbClient client, DynamoSettings settings) {
        this.client = client;
        patience = settings.attemptTimeout();
    }

    /** @throws IOException if DynamoDB is out of reach */
    public void run() throws IOException {
        var request = SdkHttpRequest.builder()
                .method(SdkHttpMethod.GET)
                .uri(endpoint())
                .putHeader("Connection", "close") // else it would be kept for the next call
                .build();
        try (var http = UrlConnectionHttpClient.builder()
                .connectionTimeout(patience)
                .socketTimeout(patience)
                .build()) {
            var response = http.prepareRequest(
                            HttpExecuteRequest.builder().request(request).build())
                    .call();
            response.responseBody().ifPresent(body -> body.abort());
        }
    }

    private URI endpoint() {
        var settings = client.serviceClientConfiguration();
        return settings.endpointOverride()
                .orElseGet(() ->
                        URI.create("https://" + DynamoDbClient.serviceMetadata().endpointFor(settings.region())));
    }
}
