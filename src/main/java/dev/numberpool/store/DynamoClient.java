package dev.numberpool.store;

import dev.numberpool.environment.DynamoSettings;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The connection to DynamoDB. A call may take as long as there is time: see {@link Deadline}. */
@Factory
final class DynamoClient {

    static {
        // the JDK would send a request again by itself when a connection breaks, and nobody would know of the first
        System.setProperty("sun.net.http.retryPost", "false");
    }

    private static final Duration CONNECT = Duration.ofSeconds(1);

    /**
     * The client.
     *
     * @param interceptors see every request
     */
    @Singleton
    @Bean(preDestroy = "close")
    DynamoDbClient client(DynamoSettings settings, List<ExecutionInterceptor> interceptors) {
        return DynamoDbClient.builder()
                .endpointOverride(settings.endpoint())
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(settings.attemptTimeout()))
                .overrideConfiguration(handling(settings, interceptors))
                .build();
    }

    /** How long a client tries, how often, what its failures are, and who sees what it does. */
    static Consumer<ClientOverrideConfiguration.Builder> handling(
            DynamoSettings settings, List<ExecutionInterceptor> interceptors) {
        return client -> client.retryStrategy(Retries.strategy(settings.attempts()))
                .apiCallAttemptTimeout(settings.attemptTimeout())
                .executionInterceptors(Stream.concat(interceptors.stream(), own(settings.callTimeout()))
                        .toList());
    }

    /** The last ones, for what others keep from being sent is none of their business. */
    private static Stream<ExecutionInterceptor> own(Duration call) {
        return Stream.of(new LimitCalls(call), new Doubt.Watch(), new SayUnavailable());
    }
}
