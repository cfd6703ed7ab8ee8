package dev.numberpool.core.holding;

import dev.numberpool.core.Label;
import dev.numberpool.core.holding.RoutingChange.Change.Keep;
import dev.numberpool.core.holding.RoutingChange.Change.Put;
import dev.numberpool.core.url.HttpsUrl;

/** Changes of one thing each, for tests. */
final class RoutingChanges {

    static final HttpsUrl INBOUND = new HttpsUrl("https://example.com/inbound");
    static final Label LABEL = new Label("Support");

    static final RoutingChange TO_INBOUND =
            new RoutingChange(new Put<>(INBOUND), new Keep<>(), new Keep<>(), new Keep<>());
    static final RoutingChange TO_LABEL = new RoutingChange(new Keep<>(), new Keep<>(), new Put<>(LABEL), new Keep<>());

    private RoutingChanges() {}
}
