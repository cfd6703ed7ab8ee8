package dev.numberpool.api.butter;

import dev.numberpool.core.number.Attachment;
import java.util.Arrays;
import java.util.Optional;

/** {@code free} is a number on no agent, {@code assigned} one that is on an agent. */
final class StatusText {

    private StatusText() {}

    static String of(Attachment attachment) {
        return switch (attachment) {
            case FREE -> "free";
            case ATTACHED -> "assigned";
        };
    }

    static Optional<Attachment> parse(String text) {
        return Arrays.stream(Attachment.values())
                .filter(attachment -> of(attachment).equals(text))
                .findFirst();
    }
}
