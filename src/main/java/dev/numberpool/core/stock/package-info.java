/** What is in stock: searched, and picked from. */
@NullMarked
package dev.numberpool.core.stock;

import org.jspecify.annotations.NullMarked;
