package dev.numberpool.local.start;

import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/**
 * How long an application waits for a DynamoDB and a PostgreSQL on its own machine. In the cloud two seconds of silence
 * mean that an answer was lost, and another attempt is the cure. Here they mean that the machine is busy: DynamoDB Local
 * writes one transaction at a time, and what was given up at work and sent again only makes the others wait longer.
 */
public final class LocalTimeouts {

    /** For one attempt at a call, with the connection that it takes. */
    private static final Duration ATTEMPT = Duration.ofSeconds(60);

    private static final String PATIENCE = ATTEMPT.toSeconds() + "s";

    /** The settings for DynamoDB. */
    public static final Map<String, String> DYNAMODB =
            Map.of("numberpool.dynamodb.attempt-timeout", PATIENCE, "numberpool.dynamodb.call-timeout", "120s");

    /** The settings for the history. */
    public static final Map<String, String> HISTORY =
            Map.of("numberpool.history.patience", PATIENCE, "numberpool.history.answer", PATIENCE);

    private LocalTimeouts() {}

    /** For clients beside the application: the SDK's own gives up a connection after two seconds. */
    public static SdkHttpClient http() {
        return UrlConnectionHttpClient.builder()
                .connectionTimeout(ATTEMPT)
                .socketTimeout(ATTEMPT)
                .build();
    }
}
