package dev.numberpool.environment;

import com.github.f4b6a3.ulid.UlidCreator;
import dev.numberpool.api.request.RequestId;
import dev.numberpool.api.request.RequestIds;
import jakarta.inject.Singleton;

/** Request ids that sort by the time of the request. */
@Singleton
final class TimeOrderedRequestIds implements RequestIds {

    @Override
    public RequestId next() {
        return new RequestId(UlidCreator.getUlid().toString());
    }
}
