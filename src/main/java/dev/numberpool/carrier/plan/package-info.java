/** What the numbering plans say of a number, by libphonenumber. */
@NullMarked
package dev.numberpool.carrier.plan;

import org.jspecify.annotations.NullMarked;
