/** Lambda's event source mapping on one machine: the table's stream, read in batches for the functions that take it. */
@NullMarked
package dev.numberpool.local.stream;

import org.jspecify.annotations.NullMarked;
