/** The command bin/local: its options, what it starts and in which order, and what it says. */
@NullMarked
package dev.numberpool.local.start;

import org.jspecify.annotations.NullMarked;
