/** The all-or-nothing order of explicit numbers, and the purchase of one; what every way to buy shares. */
@NullMarked
package dev.numberpool.core.order;

import org.jspecify.annotations.NullMarked;
