package dev.numberpool.local;

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
final class CloseFirst implements ApplicationEventListener<ShutdownEvent> {

    private final AtomicReference<@Nullable Started> serving = new AtomicReference<>();

    void close(Started first) {
        serving.set(first);
    }

    @Override
    public void onApplicationEvent(ShutdownEvent event) {
        Started open = serving.getAndSet(null);
        if (open != null) {
            open.close();
        }
    }
}
