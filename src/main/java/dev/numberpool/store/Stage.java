package dev.numberpool.store;

import dev.numberpool.environment.DynamoSettings;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Where a function rehearses: the client is DynamoDB's own, with all that it does to a call, but what it would send
 * over the network goes to a {@link StagedTable}. Its credentials are nobody's.
 */
@Factory
@Requires(env = Stage.ENVIRONMENT)
public final class Stage {

    /** The environment of an application that rehearses; no other has it. */
    public static final String ENVIRONMENT = "rehearsal";

    private static final StaticCredentialsProvider NOBODY =
            StaticCredentialsProvider.create(AwsBasicCredentials.create(ENVIRONMENT, ENVIRONMENT));

    Stage() {}

    @Singleton
    @Replaces(bean = DynamoDbClient.class, factory = DynamoClient.class)
    DynamoDbClient client(
            DynamoSettings settings, List<ExecutionInterceptor> interceptors, JsonMapper json) {
        return DynamoDbClient.builder()
                .region(Region.US_EAST_1)
                .credentialsProvider(NOBODY)
                .httpClient(new StagedHttp(json))
                .overrideConfiguration(DynamoClient.handling(settings, interceptors))
                .build();
    }
}
