package dev.numberpool.environment;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How DynamoDB is called: the settings under {@code numberpool.dynamodb}.
 *
 * @param endpoint another DynamoDB than the region's own
 * @param callTimeout how long a call may take with all its attempts, however much time the request has
 * @param attemptTimeout how long one attempt may be silent: then it is taken for lost, and the next one is made
 * @param attempts how many of them a call may make, however fast they fail
 */
@ConfigurationProperties("numberpool.dynamodb")
public record DynamoSettings(@Nullable URI endpoint, Duration callTimeout, Duration attemptTimeout, int attempts) {}
