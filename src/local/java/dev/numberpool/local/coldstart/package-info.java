/** The command {@code bin/coldstart}: how long a function takes from the start of its process to its first answer. */
@NullMarked
package dev.numberpool.local.coldstart;

import org.jspecify.annotations.NullMarked;
