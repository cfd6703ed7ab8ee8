package dev.numberpool.api.fields;

import dev.numberpool.core.id.AgentId;
import dev.numberpool.core.id.HoldingId;
import dev.numberpool.core.message.MessageId;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * How a dialect shows the ids of one kind of thing: a prefix, and hexadecimal digits in lower case, as {@code num_} and
 * the 32 digits of a UUID without its hyphens. Any other text is nobody's id.
 *
 * @param prefix the dialect's, {@code num_} say
 * @param hex the digits of an id
 * @param parse the id of digits; empty unless they are exactly of the form
 */
public record PrefixedId<T>(String prefix, Function<T, String> hex, Function<String, Optional<T>> parse) {

    private static final Pattern UUID_DIGITS = Pattern.compile("[0-9a-f]{32}");
    private static final int HALF = 16;
    private static final int HEXADECIMAL = 16;

    /** Ids of numbers, which are those of their holdings. */
    public static PrefixedId<HoldingId> ofNumbers(String prefix) {
        return new PrefixedId<>(
                prefix,
                id -> id.value().toString().replace("-", ""),
                text -> uuid(text).map(HoldingId::new));
    }

    public static PrefixedId<AgentId> ofAgents(String prefix) {
        return new PrefixedId<>(prefix, AgentId::hex, AgentId::parse);
    }

    /** Ids of messages, which are shown and never asked for. */
    public static PrefixedId<MessageId> ofMessages(String prefix) {
        return new PrefixedId<>(prefix, MessageId::hex, _ -> Optional.empty());
    }

    public String text(T id) {
        return prefix + hex.apply(id);
    }

    /** Empty unless the text is exactly of the form. */
    public Optional<T> of(String text) {
        return text.startsWith(prefix) ? parse.apply(text.substring(prefix.length())) : Optional.empty();
    }

    private static Optional<UUID> uuid(String digits) {
        return UUID_DIGITS.matcher(digits).matches()
                ? Optional.of(new UUID(bits(digits.substring(0, HALF)), bits(digits.substring(HALF))))
                : Optional.empty();
    }

    private static long bits(String half) {
        return Long.parseUnsignedLong(half, HEXADECIMAL);
    }
}
