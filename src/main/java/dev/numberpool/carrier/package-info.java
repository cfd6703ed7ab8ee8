/** What comes from the carriers: inventory files. */
@NullMarked
package dev.numberpool.carrier;

import org.jspecify.annotations.NullMarked;
