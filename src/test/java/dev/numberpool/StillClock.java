package dev.numberpool;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * A clock that stands still until a test moves it on. It begins now, or DynamoDB would expire what tests write; but always at the same part of a second, so that a few milliseconds more are the same second.
 */
@Singleton
@Replaces(InstantSource.class)
@Requires(env = Environment.TEST)
public final class StillClock implements InstantSource {

    private volatile Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusNanos(250_123_456);

    @Override
    public Instant instant() {
        return now;
    }

    public synchronized void pass(Duration time) {
        now = now.plus(time);
    }
}
