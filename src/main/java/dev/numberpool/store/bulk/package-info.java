/** Orders by quantity in the table, and the claims of those that are filled in parts. */
@NullMarked
package dev.numberpool.store.bulk;

import org.jspecify.annotations.NullMarked;
