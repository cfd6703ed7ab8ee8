package dev.numberpool.local.reference.document;

import dev.numberpool.local.demo.DemoKey;
import java.util.List;
import java.util.stream.Stream;

/** The APIs that have a document, in the order in which they are shown. */
public enum PublishedApi {
    AGENT_MESSAGE("agentmessage", "AgentMessage", DemoKey.FULL),
    BUTTER("butter", "Butter", DemoKey.BUTTER_ADMIN),
    AGENT_PHONE("agentphone", "AgentPhone", DemoKey.AGENT_PHONE);

    private final String file;
    private final String title;
    private final DemoKey key;

    PublishedApi(String file, String title, DemoKey key) {
        this.file = file;
        this.title = title;
        this.key = key;
    }

    /** What its document and its page are called, without an ending. */
    public String file() {
        return file;
    }

    public String title() {
        return title;
    }

    /** The key of the demo data that every example in curl sends. */
    DemoKey key() {
        return key;
    }

    public static List<PublishedApi> all() {
        return Stream.of(values()).toList();
    }
}
