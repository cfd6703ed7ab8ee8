package dev.numberpool.core.message;

import java.util.List;

/**
 * Some of a holding's messages, newest first.
 *
 * @param more whether older ones follow that match too
 */
public record MessagePage(List<Message> messages, boolean more) {

    public MessagePage {
        messages = List.copyOf(messages);
    }
}
