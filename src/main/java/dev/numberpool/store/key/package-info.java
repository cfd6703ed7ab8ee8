/** API keys in the table, by their hashes. */
@NullMarked
package dev.numberpool.store.key;

import org.jspecify.annotations.NullMarked;
