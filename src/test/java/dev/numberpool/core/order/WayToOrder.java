package dev.numberpool.core.order;

import java.util.Optional;

/** What a buyer may ask for, and whether under a key. */
enum WayToOrder {
    EXPLICIT(2, ""),
    EXPLICIT_UNDER_A_KEY(2, "key"),
    PURCHASE(1, ""),
    PURCHASE_UNDER_A_KEY(1, "key"),
    EXACT_PURCHASE(1, "");

    final int quantity;
    private final String key;

    WayToOrder(int quantity, String key) {
        this.quantity = quantity;
        this.key = key;
    }

    Optional<IdempotencyKey> key() {
        return IdempotencyKey.parse(key);
    }
}
