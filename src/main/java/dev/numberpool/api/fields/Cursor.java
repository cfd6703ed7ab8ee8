package dev.numberpool.api.fields;

import dev.numberpool.core.id.HoldId;
import dev.numberpool.core.id.HoldingId;
import dev.numberpool.core.id.OrderId;
import dev.numberpool.core.id.OrganizationId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32C;

/**
 * Where the next page of a list begins, as an opaque text. Its checksum also covers the list, which is one of an
 * organization's, so that a text that we did not give with this list is told from one we did. It keeps no secret:
 * whatever it says, a page only ever shows what is the caller's own.
 */
public final class Cursor {

    private static final int SIZE = 2 * Long.BYTES + Integer.BYTES;

    private Cursor() {}

    /** Of the list of the organization's numbers: after this one. */
    public static String of(HoldingId holding, OrganizationId organization) {
        return of(holding.value(), numbers(organization));
    }

    /** Of the list of the organization's orders by quantity: after this one. */
    public static String of(OrderId order, OrganizationId organization) {
        return of(order.value(), orders(organization));
    }

    /** Of the list of the organization's holds: after this one. */
    public static String of(HoldId hold, OrganizationId organization) {
        return of(hold.value(), holds(organization));
    }

    /** A field of a query with a cursor of the list of this organization's numbers. */
    public static Form<HoldingId> form(OrganizationId organization) {
        return form(numbers(organization)).as(HoldingId::new);
    }

    /** A field of a query with a cursor of the list of this organization's orders by quantity. */
    public static Form<OrderId> ofOrders(OrganizationId organization) {
        return form(orders(organization)).as(OrderId::new);
    }

    /** A field of a query with a cursor of the list of this organization's holds. */
    public static Form<HoldId> ofHolds(OrganizationId organization) {
        return form(holds(organization)).as(HoldId::new);
    }

    private static String numbers(OrganizationId organization) {
        return organization.value();
    }

    /** No organization is called so. */
    private static String orders(OrganizationId organization) {
        return organization.value() + "#orders";
    }

    /** No organization is called so. */
    private static String holds(OrganizationId organization) {
        return organization.value() + "#holds";
    }

    private static Form<UUID> form(String list) {
        return Form.text("must be a next_cursor of this list", text -> parse(text, list));
    }

    private static String of(UUID id, String list) {
        ByteBuffer bytes = ByteBuffer.allocate(SIZE);
        put(bytes, id);
        bytes.putInt(checksum(id, list));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    private static Optional<UUID> parse(String text, String list) {
        return bytes(text)
                .map(bytes -> new UUID(bytes.getLong(), bytes.getLong()))
                .filter(id -> of(id, list).equals(text));
    }

    private static Optional<ByteBuffer> bytes(String text) {
        try {
            return Optional.of(ByteBuffer.wrap(Base64.getUrlDecoder().decode(text)))
                    .filter(bytes -> bytes.remaining() == SIZE);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static int checksum(UUID id, String list) {
        byte[] name = list.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(name.length + 2 * Long.BYTES).put(name);
        put(bytes, id);
        var checksum = new CRC32C();
        checksum.update(bytes.array());
        return (int) checksum.getValue();
    }

    private static void put(ByteBuffer bytes, UUID id) {
        bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }
}
