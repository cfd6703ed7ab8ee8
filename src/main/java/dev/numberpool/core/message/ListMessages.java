package dev.numberpool.core.message;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** Lists the messages of one holding, newest first. Whose holding it is has been asked before. */
@Singleton
public final class ListMessages {

    private final Messages messages;

    public ListMessages(Messages messages) {
        this.messages = messages;
    }

    public MessagePage list(MessageQuery query) {
        var found = messages.find(query.andOneMore());
        return found.size() > query.limit()
                ? new MessagePage(cut(found, query.limit()), true)
                : new MessagePage(found, false);
    }

    /**
     * Who pages on asks for what came before the last message of this page. So messages of the same time stay together,
     * even if the page is shorter then; only where they would fill more than a page, they are parted.
     */
    private static List<Message> cut(List<Message> found, int limit) {
        Instant border = found.get(limit).receivedAt();
        int whole = limit;
        while (whole > 0 && found.get(whole - 1).receivedAt().equals(border)) {
            whole--;
        }
        return found.subList(0, whole == 0 ? limit : whole);
    }
}
