package dev.numberpool.local.sqs;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The SDK's own clients for tests. They compare the checksums of all that they send and receive. */
public final class SqsClients {

    private SqsClients() {}

    /** @param server where the queues are served */
    public static SqsClient of(URI server) {
        return SqsClient.builder()
                .endpointOverride(QueueEndpoint.endpoint(server))
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any")))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }
}
