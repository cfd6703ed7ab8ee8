/** A row of an inventory file as a listing of the stock, or why it is none. */
@NullMarked
package dev.numberpool.carrier.listing;

import org.jspecify.annotations.NullMarked;
