/** The stock in the table, by the index of what is for sale. */
@NullMarked
package dev.numberpool.store.stock;

import org.jspecify.annotations.NullMarked;
