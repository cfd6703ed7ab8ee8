package dev.numberpool.api.agentphone;

import dev.numberpool.api.fields.PrefixedId;
import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import dev.numberpool.core.id.AgentId;
import dev.numberpool.core.id.HoldingId;
import dev.numberpool.core.message.MessageId;

/** Ids as this dialect shows them: {@code num_}, {@code agt_} or {@code msg_} and hexadecimal digits. */
final class AgentPhoneIds {

    private static final PrefixedId<HoldingId> NUMBERS = PrefixedId.ofNumbers("num_");
    private static final PrefixedId<AgentId> AGENTS = PrefixedId.ofAgents("agt_");
    private static final PrefixedId<MessageId> MESSAGES = PrefixedId.ofMessages("msg_");

    private AgentPhoneIds() {}

    static String of(HoldingId id) {
        return NUMBERS.text(id);
    }

    static String of(AgentId id) {
        return AGENTS.text(id);
    }

    static String of(MessageId id) {
        return MESSAGES.text(id);
    }

    /** The number of this id; a text that is no id is refused as one that nobody has. */
    static Result<HoldingId> number(String text) {
        return Result.of(NUMBERS.of(text), new Refusal.UnknownNumber());
    }

    /** The agent of this id; a text that is no id is refused as one that nobody has. */
    static Result<AgentId> agent(String text) {
        return Result.of(AGENTS.of(text), new Refusal.UnknownAgent());
    }
}
