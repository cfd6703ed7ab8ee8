package dev.numberpool.api.agentphone;

import dev.numberpool.core.message.MessagePage;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * A page of messages, newest first.
 *
 * @param hasMore whether older ones follow: those before the last one's time
 */
@Serdeable.Serializable
record MessagesJson(List<MessageJson> data, boolean hasMore) {

    static MessagesJson of(MessagePage page) {
        return new MessagesJson(page.messages().stream().map(MessageJson::of).toList(), page.more());
    }
}
