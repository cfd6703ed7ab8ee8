/** The all-or-nothing order. */
@NullMarked
package dev.numberpool.core.order;

import org.jspecify.annotations.NullMarked;
