/** What happened, in SQL: PostgreSQL on this machine and in the tests, Aurora DSQL in the cloud. */
@NullMarked
package dev.numberpool.history;

import org.jspecify.annotations.NullMarked;
