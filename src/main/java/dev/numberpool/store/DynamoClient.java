package dev.numberpool.store;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
     * @param endpoint another DynamoDB than the region's own
     * @param call how long a call may take with all its attempts, however much time there is
     * @param attempt how long one attempt may be silent: then it is taken for lost, and the next one is made
     * @param attempts how many there are at the most, however fast they fail
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

    /** How long a client tries, how often, what its failures are, and who sees what it does. */
    static Consumer<ClientOverrideConfiguration.Builder> handling(
            Duration call, Duration attempt, int attempts, List<ExecutionInterceptor> interceptors) {
        return settings -> settings.retryStrategy(Retries.strategy(attempts))
                .apiCallAttemptTimeout(attempt)
                .executionInterceptors(
                        Stream.concat(interceptors.stream(), own(call)).toList());
    }

    /** The last ones, for what others keep from being sent is none of their business. */
    private static Stream<ExecutionInterceptor> own(Duration call) {
        return Stream.of(new LimitCalls(call), new Doubt.Watch(), new SayUnavailable());
    }
}
