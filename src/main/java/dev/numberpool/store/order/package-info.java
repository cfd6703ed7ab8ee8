/** Explicit orders in the table, and the transaction that places one. */
@NullMarked
package dev.numberpool.store.order;

import org.jspecify.annotations.NullMarked;
