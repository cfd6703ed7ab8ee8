package dev.numberpool.carrier.bucket;

import dev.numberpool.environment.NumberpoolSettings;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Prototype;
import java.time.Duration;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.s3.S3Client;

/** The connection to S3, made when it is asked for: every function makes its singletons at its start. */
@Factory
final class S3Connection {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration SILENCE = Duration.ofSeconds(10);

    /**
     * The client. The checksum of an object is of no use to a read that may be resumed in the middle: over a broken
     * connection it would be a failure of its own.
     *
     * <p>At another endpoint than the region's own, buckets are in the paths, not in host names.
     */
    @Prototype
    @Bean(preDestroy = "close")
    S3Client client(NumberpoolSettings settings) {
        var endpoint = settings.s3().endpoint();
        return S3Client.builder()
                .endpointOverride(endpoint)
                .forcePathStyle(endpoint != null)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(SILENCE))
                .build();
    }
}
