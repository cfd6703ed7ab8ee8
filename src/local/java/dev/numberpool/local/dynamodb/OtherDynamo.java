package dev.numberpool.local.dynamodb;

import dev.numberpool.local.start.CannotStart;
import dev.numberpool.local.start.LocalTimeouts;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * A DynamoDB that somebody else runs: DynamoDB Local in a container, LocalStack, or AWS's own.
 *
 * @param endpoint an http or https URL with a host
 */
public record OtherDynamo(URI endpoint) {

    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final Pattern IN_AWS = Pattern.compile("dynamodb\\.(?<region>[^.]+)\\.amazonaws\\.com(\\.cn)?");

    /** Whoever may not list the tables may still have one. */
    private static final String MAY_NOT_LIST = "AccessDeniedException";

    /** @throws CannotStart if the text is no http(s) URL */
    public static OtherDynamo parse(String url) throws CannotStart {
        try {
            var uri = new URI(url);
            if (uri.getScheme() != null && SCHEMES.contains(uri.getScheme()) && uri.getHost() != null) {
                return new OtherDynamo(uri);
            }
        } catch (URISyntaxException _) {
            // told below
        }
        throw new CannotStart("--dynamodb-endpoint is no http(s) URL: " + url);
    }

    /** Where the streams are of a DynamoDB's tables: in AWS at an address of their own, elsewhere at the same. */
    public static URI streamsOf(URI dynamo) {
        return IN_AWS.matcher(dynamo.getHost()).matches()
                ? URI.create(dynamo.getScheme() + "://streams." + dynamo.getAuthority())
                : dynamo;
    }

    /**
     * From now on, in the whole process: in AWS as the AWS CLI would be, in the region of the URL. Everybody else looks
     * at no credentials, but at the region and the key, under which the tables are then found again.
     */
    public void signIn() {
        Matcher aws = IN_AWS.matcher(endpoint.getHost());
        if (aws.matches()) {
            System.setProperty("aws.region", aws.group("region"));
        } else {
            AnyCredentials.use();
        }
    }

    /**
     * Asks it once, and waits for the answer as long as a busy machine takes.
     *
     * @throws CannotStart if nothing answers, or what answers is no DynamoDB or refuses
     */
    public void reach() throws CannotStart {
        try (var http = LocalTimeouts.http();
                var client = DynamoDbClient.builder()
                        .endpointOverride(endpoint)
                        .httpClient(http)
                        .overrideConfiguration(once -> once.retryStrategy(AwsRetryStrategy.doNotRetry()))
                        .build()) {
            if (!client.listTables(list -> list.limit(1)).hasTableNames()) {
                throw new CannotStart("what answers at %s is no DynamoDB".formatted(endpoint));
            }
        } catch (AwsServiceException answer) {
            require(answer);
        } catch (SdkException e) {
            throw new CannotStart("no DynamoDB answers at %s: %s".formatted(endpoint, reason(e)));
        }
    }

    private void require(AwsServiceException refused) throws CannotStart {
        var details = refused.awsErrorDetails();
        if (details == null || details.errorCode() == null) {
            throw new CannotStart(
                    "what answers at %s is no DynamoDB: HTTP status %d".formatted(endpoint, refused.statusCode()));
        }
        if (!MAY_NOT_LIST.equals(details.errorCode())) {
            throw new CannotStart("the DynamoDB at %s refuses: %s".formatted(endpoint, details.errorMessage()));
        }
    }

    /** In one line. */
    private static String reason(SdkException failure) {
        return Stream.iterate((Throwable) failure, Objects::nonNull, Throwable::getCause)
                .filter(IOException.class::isInstance)
                .findFirst()
                .map(Throwable::toString)
                .orElseGet(() -> String.valueOf(failure.getMessage()))
                .lines()
                .findFirst()
                .orElse("");
    }
}
