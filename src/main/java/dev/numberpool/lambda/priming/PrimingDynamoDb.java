package dev.numberpool.lambda.priming;

import dev.numberpool.environment.DynamoSettings;
import dev.numberpool.store.dynamo.DynamoClient;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.HttpStatusCode;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Where a function rehearses: the client is DynamoDB's own, with all that it does to a call, but what it would send
 * over the network goes to a {@link PrimingTable}. Its credentials are nobody's.
 */
@Factory
@Requires(beans = PrimingDynamoDb.Permit.class)
final class PrimingDynamoDb {

    /**
     * Its table takes every key for an administrator's, so that no setting may lead here: this is no bean of any
     * application but of one that is made in this package for a rehearsal, and given it as an object.
     */
    record Permit() {}

    private static final StaticCredentialsProvider NOBODY =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("rehearsal", "rehearsal"));

    PrimingDynamoDb() {}

    @Singleton
    @Replaces(bean = DynamoDbClient.class, factory = DynamoClient.class)
    DynamoDbClient client(DynamoSettings settings, List<ExecutionInterceptor> interceptors, JsonMapper json) {
        return DynamoDbClient.builder()
                .region(Region.US_EAST_1)
                .credentialsProvider(NOBODY)
                .httpClient(new PrimingHttp(json))
                .overrideConfiguration(DynamoClient.handling(settings, interceptors))
                .build();
    }

    /** In place of the network: every request of DynamoDB's client is answered from the {@link PrimingTable}. */
    private record PrimingHttp(JsonMapper json) implements SdkHttpClient {

        @Override
        public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
            return new ExecutableHttpRequest() {

                @Override
                public HttpExecuteResponse call() throws IOException {
                    return response(PrimingTable.answer(operation(request), body(request)));
                }

                @Override
                public void abort() {
                    // it is answered at once
                }
            };
        }

        @Override
        public void close() {
            // nothing is open
        }

        private static String operation(HttpExecuteRequest request) {
            String target =
                    request.httpRequest().firstMatchingHeader("X-Amz-Target").orElseThrow();
            return target.substring(target.indexOf('.') + 1);
        }

        private JsonNode body(HttpExecuteRequest request) throws IOException {
            try (var body = request.contentStreamProvider().orElseThrow().newStream()) {
                return Objects.requireNonNull(json.readValue(body, JsonNode.class));
            }
        }

        private HttpExecuteResponse response(JsonNode answer) throws IOException {
            var body = new ByteArrayInputStream(json.writeValueAsBytes(answer));
            return HttpExecuteResponse.builder()
                    .response(SdkHttpResponse.builder()
                            .statusCode(HttpStatusCode.OK)
                            .putHeader("Content-Type", "application/x-amz-json-1.0")
                            .build())
                    .responseBody(AbortableInputStream.create(body))
                    .build();
        }
    }
}
