/** Aurora DSQL as Flyway sees it. */
@NullMarked
package dev.numberpool.history.dsql;

import org.jspecify.annotations.NullMarked;
