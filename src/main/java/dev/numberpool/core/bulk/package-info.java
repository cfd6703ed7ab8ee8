/** Orders by quantity: so many numbers like these, or none. Filled at once, or as soon as the stock has them all. */
@NullMarked
package dev.numberpool.core.bulk;

import org.jspecify.annotations.NullMarked;
