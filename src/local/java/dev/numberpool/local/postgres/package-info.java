/** PostgreSQL beside this process. */
@NullMarked
package dev.numberpool.local.postgres;

import org.jspecify.annotations.NullMarked;
