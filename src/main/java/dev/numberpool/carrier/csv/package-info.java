/** Inventory files as text: encoding, separator, header, rows. */
@NullMarked
package dev.numberpool.carrier.csv;

import org.jspecify.annotations.NullMarked;
