/** Numbers in the table. */
@NullMarked
package dev.numberpool.store.number;

import org.jspecify.annotations.NullMarked;
