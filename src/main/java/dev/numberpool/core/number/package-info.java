/** Phone numbers: their states, each with its legal moves, and how they come into stock. */
@NullMarked
package dev.numberpool.core.number;

import org.jspecify.annotations.NullMarked;
