package dev.numberpool.store.dynamo;

import dev.numberpool.core.Unavailable;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/**
 * What the client tries again, after pauses of up to 250 ms with jitter, as the very same request: also under the same
 * ClientRequestToken, so that a transaction whose answer was lost is answered again and not done again. Short pauses,
 * because what is in conflict is busy for some milliseconds at a time, and whoever waits longer meets it as often.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html">
 *     TransactWriteItems</a>
 */
final class Retries {

    private static final BackoffStrategy BACKOFF =
            BackoffStrategy.exponentialDelay(Duration.ofMillis(25), Duration.ofMillis(250));

    private static final int FAILED = 500;

    /** More than fit into a function's time behind the API. */
    private static final int MOST_ROUNDS = 300;

    private static final Set<String> PASSING =
            Set.of("TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded");

    private Retries() {}

    /**
     * Waits before another attempt at what is no failure to the client, so that it does not try again by itself.
     *
     * @param attempts how many there have been, at least one
     * @throws Unavailable if there have been {@value #MOST_ROUNDS}; where the time is up before, the attempt says so
     */
    static void pause(int attempts) {
        if (attempts >= MOST_ROUNDS) {
            throw new Unavailable("left over for %d times".formatted(attempts));
        }
        try {
            Thread.sleep(BACKOFF.computeDelay(attempts));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable(e);
        }
    }

    static RetryStrategy strategy(int attempts) {
        return AwsRetryStrategy.standardRetryStrategy().toBuilder()
                .maxAttempts(attempts)
                .backoffStrategy(BACKOFF)
                .throttlingBackoffStrategy(BACKOFF)
                .circuitBreakerEnabled(false)
                .retryOnException(Retries::passing)
                .build();
    }

    /**
     * Whether a call that failed after all its attempts may succeed later: DynamoDB was too busy, failed itself, or did
     * not answer.
     */
    static boolean helps(Throwable failure) {
        return passing(failure)
                || switch (failure) {
                    case SdkServiceException answer -> answer.statusCode() >= FAILED || answer.isThrottlingException();
                    case ApiCallTimeoutException _, ApiCallAttemptTimeoutException _ -> true;
                    case SdkClientException unanswered -> isOfNetwork(unanswered);
                    default -> false;
                };
    }

    /** Where one reason passes the transaction is tried again, for the other reasons may not be all of them. */
    private static boolean passing(Throwable failure) {
        return switch (failure) {
            case TransactionInProgressException _, TransactionConflictException _ -> true;
            case TransactionCanceledException cancelled ->
                cancelled.cancellationReasons().stream().anyMatch(reason -> PASSING.contains(reason.code()));
            default -> false;
        };
    }

    private static boolean isOfNetwork(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).anyMatch(IOException.class::isInstance);
    }
}
