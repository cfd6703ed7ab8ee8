package dev.numberpool.api;

import dev.numberpool.core.HoldingId;
import dev.numberpool.core.OrganizationId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32C;

/**
 * Where the next page begins, as an opaque text. Its checksum also covers the organization, so that a text that we
 * did not give to this organization is told from one we did. It keeps no secret: whatever it says, a page only ever
 * shows the caller's own numbers.
 */
public final class Cursor {

    private static final int SIZE = 2 * Long.BYTES + Integer.BYTES;

    private Cursor() {}

    public static String of(HoldingId holding, OrganizationId organization) {
        ByteBuffer bytes = ByteBuffer.allocate(SIZE);
        put(bytes, holding.value());
        bytes.putInt(checksum(holding.value(), organization));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** A field of a query with a cursor that was given to this organization. */
    public static Form<HoldingId> form(OrganizationId organization) {
        return Form.text("must be a next_cursor of this list", text -> parse(text, organization));
    }

    private static Optional<HoldingId> parse(String text, OrganizationId organization) {
        return bytes(text)
                .map(bytes -> new HoldingId(new UUID(bytes.getLong(), bytes.getLong())))
                .filter(holding -> of(holding, organization).equals(text));
    }

    private static Optional<ByteBuffer> bytes(String text) {
        try {
            return Optional.of(ByteBuffer.wrap(Base64.getUrlDecoder().decode(text)))
                    .filter(bytes -> bytes.remaining() == SIZE);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static int checksum(UUID holding, OrganizationId organization) {
        byte[] name = organization.value().getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(name.length + 2 * Long.BYTES).put(name);
        put(bytes, holding);
        var checksum = new CRC32C();
        checksum.update(bytes.array());
        return (int) checksum.getValue();
    }

    private static void put(ByteBuffer bytes, UUID id) {
        bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }
}
