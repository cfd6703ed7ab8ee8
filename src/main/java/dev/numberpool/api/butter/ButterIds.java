package dev.numberpool.api.butter;

import dev.numberpool.api.fields.PrefixedId;
import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import dev.numberpool.core.id.AgentId;
import dev.numberpool.core.id.HoldingId;
import java.util.UUID;

/** Ids as this dialect shows them: {@code phon_} or {@code agent_} and hexadecimal digits. */
final class ButterIds {

    private static final PrefixedId<HoldingId> NUMBERS = PrefixedId.ofNumbers("phon_");
    private static final PrefixedId<AgentId> AGENTS = PrefixedId.ofAgents("agent_");

    /**
     * The nil UUID, which is nobody's: so whoever names a number that cannot be is told the same as who names one that
     * is not there, and nothing of it before the agent.
     */
    private static final HoldingId NOBODYS = new HoldingId(new UUID(0, 0));

    private ButterIds() {}

    static String of(HoldingId id) {
        return NUMBERS.text(id);
    }

    static String of(AgentId id) {
        return AGENTS.text(id);
    }

    /** The number of this id; for a text that is no id, one that nobody has. */
    static HoldingId number(String text) {
        return NUMBERS.of(text).orElse(NOBODYS);
    }

    /** The agent of this id; a text that is no id is refused as one that nobody has. */
    static Result<AgentId> agent(String text) {
        return Result.of(AGENTS.of(text), new Refusal.UnknownAgent());
    }
}
