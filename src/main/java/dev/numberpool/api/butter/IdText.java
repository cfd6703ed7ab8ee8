package dev.numberpool.api.butter;

import dev.numberpool.api.UuidHex;
import dev.numberpool.core.AgentId;
import dev.numberpool.core.HoldingId;
import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import java.util.Optional;
import java.util.UUID;

/** Ids as this dialect shows them: {@code phon_} or {@code agent_} and hexadecimal digits. Any other text is nobody's id. */
final class IdText {

    private static final String NUMBER = "phon_";
    private static final String AGENT = "agent_";

    /**
     * The nil UUID, which is nobody's: so whoever names a number that cannot be is told the same as who names one that
     * is not there, and nothing of it before the agent.
     */
    private static final HoldingId NOBODYS = new HoldingId(new UUID(0, 0));

    private IdText() {}

    static String of(HoldingId id) {
        return NUMBER + UuidHex.of(id.value());
    }

    static String of(AgentId id) {
        return AGENT + id.hex();
    }

    static HoldingId number(String text) {
        return rest(text, NUMBER).flatMap(UuidHex::parse).map(HoldingId::new).orElse(NOBODYS);
    }

    static Result<AgentId> agent(String text) {
        return Result.of(rest(text, AGENT).flatMap(AgentId::parse), new Refusal.UnknownAgent());
    }

    private static Optional<String> rest(String text, String prefix) {
        return text.startsWith(prefix) ? Optional.of(text.substring(prefix.length())) : Optional.empty();
    }
}
