/** The queue of what the history cannot record. */
@NullMarked
package dev.numberpool.history.queue;

import org.jspecify.annotations.NullMarked;
