/**
 * Orders by quantity that are not done yet: they wait for stock, are found, cancelled, and brought to an end after a
 * failure.
 */
@NullMarked
package dev.numberpool.core.order.pending;

import org.jspecify.annotations.NullMarked;
