/** The map of the stock: blocks that say which numbers are in stock, how they are kept, compared and mended. */
@NullMarked
package dev.numberpool.core.stock.map;

import org.jspecify.annotations.NullMarked;
