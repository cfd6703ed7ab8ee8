/** Orders by quantity: placed and filled at once, in one transaction or in parts. */
@NullMarked
package dev.numberpool.core.order.bulk;

import org.jspecify.annotations.NullMarked;
