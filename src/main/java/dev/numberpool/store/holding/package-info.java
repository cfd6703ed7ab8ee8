/** Holdings and agents in the table. */
@NullMarked
package dev.numberpool.store.holding;

import org.jspecify.annotations.NullMarked;
