/** Inventory files that are put into a bucket, and the reports beside them. */
@NullMarked
package dev.numberpool.carrier.bucket;

import org.jspecify.annotations.NullMarked;
