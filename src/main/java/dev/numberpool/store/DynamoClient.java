package dev.numberpool.store;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The connection to DynamoDB. An order makes five calls at the most, one after another: with 5 seconds for each it is
 * answered within the function's 29, and the gateway's 30. An import has more patience.
 */
@Factory
final class DynamoClient {

    private static final Duration CONNECT = Duration.ofSeconds(1);

    /**
     * The client.
     *
     * @param endpoint another DynamoDB than the region's own
     * @param call after which a call fails, with all its attempts
     * @param attempt how long one attempt may be silent: then it is taken for lost, and the next one is made
     * @param attempts how many there are at the most
     * @param interceptors see every request
     */
    @Singleton
    @Bean(preDestroy = "close")
    DynamoDbClient client(
            @Nullable @Property(name = "numberpool.dynamodb.endpoint") URI endpoint,
            @Property(name = "numberpool.dynamodb.call-timeout") Duration call,
            @Property(name = "numberpool.dynamodb.attempt-timeout") Duration attempt,
            @Property(name = "numberpool.dynamodb.attempts") int attempts,
            List<ExecutionInterceptor> interceptors) {
        return DynamoDbClient.builder()
                .endpointOverride(endpoint)
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(attempt))
                .overrideConfiguration(handling(call, attempt, attempts, interceptors))
                .build();
    }

    /** How long a client tries, how often, and who sees what it does. */
    static Consumer<ClientOverrideConfiguration.Builder> handling(
            Duration call, Duration attempt, int attempts, List<ExecutionInterceptor> interceptors) {
        return settings -> settings.retryStrategy(Retries.strategy(attempts))
                .apiCallAttemptTimeout(attempt)
                .apiCallTimeout(call)
                .executionInterceptors(interceptors);
    }
}
