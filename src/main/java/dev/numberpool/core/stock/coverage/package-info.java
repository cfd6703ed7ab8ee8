/** How many numbers are in stock where. */
@NullMarked
package dev.numberpool.core.stock.coverage;

import org.jspecify.annotations.NullMarked;
