package dev.numberpool.api.agentphone;

import dev.numberpool.api.UuidHex;
import dev.numberpool.core.AgentId;
import dev.numberpool.core.HoldingId;
import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import dev.numberpool.core.message.MessageId;
import java.util.Optional;

/** Ids as this dialect shows them: {@code num_}, {@code agt_} or {@code msg_} and hexadecimal digits. Any other text is nobody's id. */
final class IdText {

    private static final String NUMBER = "num_";
    private static final String AGENT = "agt_";
    private static final String MESSAGE = "msg_";

    private IdText() {}

    static String of(HoldingId id) {
        return NUMBER + UuidHex.of(id.value());
    }

    static String of(AgentId id) {
        return AGENT + id.hex();
    }

    static String of(MessageId id) {
        return MESSAGE + id.hex();
    }

    static Result<HoldingId> number(String text) {
        return Result.of(rest(text, NUMBER).flatMap(UuidHex::parse).map(HoldingId::new), new Refusal.UnknownNumber());
    }

    static Result<AgentId> agent(String text) {
        return Result.of(rest(text, AGENT).flatMap(AgentId::parse), new Refusal.UnknownAgent());
    }

    private static Optional<String> rest(String text, String prefix) {
        return text.startsWith(prefix) ? Optional.of(text.substring(prefix.length())) : Optional.empty();
    }
}
