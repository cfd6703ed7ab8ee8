package dev.numberpool.history.queue;

import dev.numberpool.environment.NumberpoolSettings;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The connection to SQS. */
@Factory
@Requires(property = "numberpool.dead-letters") // else every function would make a client at its start
final class SqsConnection {

    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration ATTEMPT = Duration.ofSeconds(3);
    private static final Duration CALL = Duration.ofSeconds(10);

    @Singleton
    @Bean(preDestroy = "close")
    SqsClient client(NumberpoolSettings settings) {
        return SqsClient.builder()
                .endpointOverride(settings.sqs().endpoint())
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(ATTEMPT))
                .overrideConfiguration(
                        client -> client.apiCallAttemptTimeout(ATTEMPT).apiCallTimeout(CALL))
                .build();
    }
}
