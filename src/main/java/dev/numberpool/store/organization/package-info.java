/** Organizations in the table: their credit and what is counted for them. */
@NullMarked
package dev.numberpool.store.organization;

import org.jspecify.annotations.NullMarked;
