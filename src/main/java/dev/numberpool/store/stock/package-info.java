/** The map of the stock in the table, and what its function remembers of it. */
@NullMarked
package dev.numberpool.store.stock;

import org.jspecify.annotations.NullMarked;
