package dev.numberpool.local;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.ShutdownEvent;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Closes the API before the application that its requests need, whoever closes that: Micronaut's Lambda function does so
 * by itself as soon as a signal stops the JVM.
 */
@Singleton
final class CloseFirst implements ApplicationEventListener<ShutdownEvent> {

    private final AtomicReference<@Nullable LocalApi> api = new AtomicReference<>();

    void close(LocalApi first) {
        api.set(first);
    }

    @Override
    public void onApplicationEvent(ShutdownEvent event) {
        LocalApi open = api.getAndSet(null);
        if (open != null) {
            open.close();
        }
    }
}
