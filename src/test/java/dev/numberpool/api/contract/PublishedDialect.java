package dev.numberpool.api.contract;

import dev.numberpool.api.Samples;
import dev.numberpool.core.Scope;
import dev.numberpool.core.id.AgentId;
import dev.numberpool.core.id.HoldingId;

/** The dialects, each by what it says where all of them have to say something. */
@SuppressWarnings("ImmutableEnumChecker") // its records hold texts and numbers
public enum PublishedDialect {
    AGENT_MESSAGE(
            "agentmessage",
            new KeyForm("am_live_", "Authorization", "Bearer ", "Bearer", false),
            "",
            "",
            new Words(
                    new Answered(400, "not-json.json"),
                    new Answered(422, "not-an-object.json"),
                    new Answered(422, "unknown-field.json"),
                    new Answered(403, "forbidden.json"),
                    new Answered(403, "forbidden.json"),
                    new Answered(500, "internal.json"))),
    AGENT_PHONE(
            "agentphone",
            new KeyForm("sk_live_", "Authorization", "Bearer ", "Bearer", false),
            "num_",
            "agt_",
            new Words(
                    new Answered(422, "not-json.json"),
                    new Answered(422, "not-an-object.json"),
                    new Answered(422, "unknown-field.json"),
                    new Answered(403, "forbidden-read.json"),
                    new Answered(403, "forbidden-write.json"),
                    new Answered(500, "internal-error.json"))),
    BUTTER(
            "butter",
            new KeyForm("bk_live_", "X-API-Key", "", "ApiKey", true),
            "phon_",
            "agent_",
            new Words(
                    new Answered(400, "not-json.json"),
                    new Answered(400, "not-an-object.json"),
                    new Answered(400, "unknown-field.json"),
                    new Answered(403, "not-permitted.json"),
                    new Answered(403, "not-permitted.json"),
                    new Answered(500, "internal.json")));

    static final Answered UNAUTHORIZED = new Answered(401, "unauthorized.json");
    static final Answered WRONG_MEDIA_TYPE = new Answered(415, "unsupported-media-type.json");
    static final Answered TOO_LARGE = new Answered(413, "payload-too-large.json");
    static final Answered UNAVAILABLE = new Answered(503, "unavailable.json");
    static final Answered UNKNOWN_AGENT = new Answered(404, "agent-not-found.json");

    private final String folder;
    private final KeyForm keys;
    private final String numberPrefix;
    private final String agentPrefix;
    private final Words words;

    PublishedDialect(String folder, KeyForm keys, String numberPrefix, String agentPrefix, Words words) {
        this.folder = folder;
        this.keys = keys;
        this.numberPrefix = numberPrefix;
        this.agentPrefix = agentPrefix;
        this.words = words;
    }

    public Samples samples() {
        return new Samples(folder);
    }

    KeyForm keys() {
        return keys;
    }

    Words words() {
        return words;
    }

    /** The id of a number, as the dialect writes it: a UUID, or the digits of one behind a prefix. */
    public String text(HoldingId id) {
        String uuid = id.value().toString();
        return numberPrefix.isEmpty() ? uuid : numberPrefix + uuid.replace("-", "");
    }

    public String text(AgentId id) {
        return agentPrefix + id.hex();
    }

    /** Whether an error tells the id of its request, beside the header that always does. */
    boolean namesRequestInErrors() {
        return this == AGENT_MESSAGE;
    }

    /** Whether an agent is looked for, with all its numbers, before the form of a number's id is looked at. */
    boolean agentGoesFirst() {
        return this == BUTTER;
    }

    /**
     * What the dialect says.
     *
     * @param notJson to a body that is not one JSON value
     * @param notAnObject to a JSON value that is no object
     * @param unknownField to a field that the operation does not have: {@code colour}
     * @param notToRead to a key that is not granted to read
     * @param notToWrite to a key that is not granted to write
     * @param failure to a request that fails by a fault of ours
     */
    record Words(
            Answered notJson,
            Answered notAnObject,
            Answered unknownField,
            Answered notToRead,
            Answered notToWrite,
            Answered failure) {

        Answered forbidden(Scope scope) {
            return scope == Scope.NUMBERS_READ ? notToRead : notToWrite;
        }
    }
}
