/** A bucket of S3 on one machine, for inventory files. */
@NullMarked
package dev.numberpool.local.s3;

import org.jspecify.annotations.NullMarked;
