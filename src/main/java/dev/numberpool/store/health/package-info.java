/** Whether the table can be read. */
@NullMarked
package dev.numberpool.store.health;

import org.jspecify.annotations.NullMarked;
