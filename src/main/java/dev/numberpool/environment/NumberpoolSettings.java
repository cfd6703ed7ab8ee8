package dev.numberpool.environment;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a deployment decides: the settings under {@code numberpool}, by whose names the template gives them to the
 * functions ({@code NUMBERPOOL_PRICES_LOCAL} is {@code numberpool.prices.local}).
 *
 * @param table the name of the table in DynamoDB; functions that never reach it have none
 * @param deadLetters the URL of the queue for changes of the table that the function cannot read; only the functions on
 *     the table's stream have one
 * @param quarantine how long a released number rests before it can be ordered again, in ISO 8601 ({@code P30D})
 * @param stockMapDelay how long the map of the stock is given to follow the table before a difference between them counts
 * @param publicReadiness whether anyone may ask if the API reaches its table
 */
@ConfigurationProperties("numberpool")
public record NumberpoolSettings(
        @Nullable String table,
        @Nullable String deadLetters,
        Duration quarantine,
        Duration stockMapDelay,
        boolean publicReadiness,
        FirstMonth prices,
        Inventory inventory,
        Metrics metrics,
        Sqs sqs,
        S3 s3) {

    /** The name of the table in DynamoDB. */
    public String requireTable() {
        if (table == null) {
            throw new IllegalStateException("the setting numberpool.table names no table");
        }
        return table;
    }

    /** What the first month of a number costs, in whole cents. */
    @ConfigurationProperties("prices")
    public record FirstMonth(long local, long tollFree, long shortCode) {}

    /**
     * How inventory files are imported.
     *
     * @param batchesAtOnce how many batches of 100 rows or fewer are under way to the table at the same time
     */
    @ConfigurationProperties("inventory")
    public record Inventory(int batchesAtOnce) {}

    /** @param namespace of all metrics of one deployment in CloudWatch */
    @ConfigurationProperties("metrics")
    public record Metrics(String namespace) {}

    /** @param endpoint another SQS than the region's own */
    @ConfigurationProperties("sqs")
    public record Sqs(@Nullable URI endpoint) {}

    /** @param endpoint another S3 than the region's own */
    @ConfigurationProperties("s3")
    public record S3(@Nullable URI endpoint) {}
}
