package dev.numberpool.core.message;

import jakarta.inject.Singleton;
import java.util.List;

/** Lists the messages of one holding, newest first. Whose holding it is has been asked before. */
@Singleton
public final class ListMessages {

    /** Of all texts of a page together, in UTF-16 characters, so that an answer stays below the 6 MB of Lambda. */
    private static final int LONGEST_TEXTS = 600_000;

    private final Messages messages;

    public ListMessages(Messages messages) {
        this.messages = messages;
    }

    /** No two have the same time: the next page is what came before the last message of this one. */
    public MessagePage list(MessageQuery query) {
        var found = messages.find(query.andOneMore());
        int shown = Math.min(query.limit(), fitting(found));
        return new MessagePage(found.subList(0, shown), shown < found.size());
    }

    /** How many of the first fit into one answer. One does, whatever its length: its carrier sent it in 256 KB. */
    private static int fitting(List<Message> found) {
        int length = 0;
        int count = 0;
        for (Message message : found) {
            length += message.body().length();
            if (count > 0 && length > LONGEST_TEXTS) {
                return count;
            }
            count++;
        }
        return count;
    }
}
