package dev.numberpool.local.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.numberpool.local.http.Endpoint;
import dev.numberpool.local.http.HttpAnswer;
import dev.numberpool.local.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The credentials of a function's role, which those behind it know by the access key: the function's name. Before the
 * snapshot they are others than after it.
 *
 * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-container-credentials.html">Container
 *     credentials</a>
 */
final class RoleCredentials implements Endpoint {

    private static final Duration LIFE = Duration.ofHours(6);

    /** Whom nobody knows. */
    private static final String BEFORE_THE_SNAPSHOT = "BeforeTheSnapshot";

    private final String function;
    private final Snapshot snapshot;
    private final AtomicInteger read = new AtomicInteger();

    RoleCredentials(String function, Snapshot snapshot) {
        this.function = function;
        this.snapshot = snapshot;
    }

    /** How often so far. */
    int read() {
        return read.get();
    }

    @Override
    public HttpAnswer answer(HttpRequest request) {
        read.incrementAndGet();
        String accessKey = snapshot.isRestored() ? function : BEFORE_THE_SNAPSHOT;
        return HttpAnswer.json(
                200, """
                {"AccessKeyId":"%s","SecretAccessKey":"secret","Token":"token","Expiration":"%s"}\
                """.formatted(accessKey, Instant.now().plus(LIFE)).getBytes(UTF_8));
    }
}
