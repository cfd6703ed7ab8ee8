package dev.numberpool.store.dynamo;

import dev.numberpool.core.Unavailable;
import dev.numberpool.environment.DynamoSettings;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

/** The connection to DynamoDB. A call may take as long as there is time: see {@link Deadline}. */
@Factory
public final class DynamoClient {

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
    public static Consumer<ClientOverrideConfiguration.Builder> handling(
            DynamoSettings settings, List<ExecutionInterceptor> interceptors) {
        return client -> client.retryStrategy(Retries.strategy(settings.attempts()))
                .apiCallAttemptTimeout(settings.attemptTimeout())
                .executionInterceptors(Stream.concat(interceptors.stream(), own(settings.callTimeout()))
                        .toList());
    }

    /** The last ones, for what others keep from being sent is none of their business. */
    private static Stream<ExecutionInterceptor> own(Duration call) {
        return Stream.of(new LimitCalls(call), new UnansweredAttempts.Watch(), new SayUnavailable());
    }

    /**
     * Gives each call the time that its request or event has left, for all its attempts and the pauses between them.
     *
     * @param most however much time is left
     */
    private record LimitCalls(Duration most) implements ExecutionInterceptor {

        /** @throws Unavailable if there is no time left; nothing is sent then */
        @Override
        public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
            Duration left = Deadline.left(most);
            if (!left.isPositive()) {
                throw new Unavailable("no time is left for another call");
            }
            var request = (DynamoDbRequest) context.request();
            var call = request.overrideConfiguration()
                    .map(AwsRequestOverrideConfiguration::toBuilder)
                    .orElseGet(AwsRequestOverrideConfiguration::builder);
            return request.toBuilder()
                    .overrideConfiguration(call.apiCallTimeout(left).build())
                    .build();
        }
    }

    /**
     * Tells what passes from what is a fault of ours: a call that failed after all its attempts is {@link Unavailable} if
     * trying later helps. What DynamoDB cannot understand, or does not permit, stays the exception that it was.
     */
    private record SayUnavailable() implements ExecutionInterceptor {

        /** @throws Unavailable as the SDK gives on whatever is thrown here, but takes no exception of another type for its own */
        @Override
        public Throwable modifyException(Context.FailedExecution context, ExecutionAttributes attributes) {
            Throwable failure = context.exception();
            if (Retries.helps(failure)) {
                throw new Unavailable(failure);
            }
            return failure;
        }
    }
}
