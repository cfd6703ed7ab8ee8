/** The command {@code bin/bench}: what searches of the stock cost, and how long they take, beside PostgreSQL. */
@NullMarked
package dev.numberpool.local.bench;

import org.jspecify.annotations.NullMarked;
