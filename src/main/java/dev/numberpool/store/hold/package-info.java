/** Holds in the table, and the numbers that they keep. */
@NullMarked
package dev.numberpool.store.hold;

import org.jspecify.annotations.NullMarked;
