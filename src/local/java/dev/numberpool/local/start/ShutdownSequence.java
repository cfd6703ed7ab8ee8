package dev.numberpool.local.start;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.ShutdownEvent;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Closes what serves before the application that it needs, whoever closes that: Micronaut's Lambda function does so
 * by itself as soon as a signal stops the JVM.
 */
@Singleton
final class ShutdownSequence implements ApplicationEventListener<ShutdownEvent> {

    private final AtomicReference<@Nullable StartedParts> serving = new AtomicReference<>();

    void close(StartedParts first) {
        serving.set(first);
    }

    @Override
    public void onApplicationEvent(ShutdownEvent event) {
        StartedParts open = serving.getAndSet(null);
        if (open != null) {
            open.close();
        }
    }
}
