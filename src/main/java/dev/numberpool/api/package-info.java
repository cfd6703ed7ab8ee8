/** What all dialects share: finding who calls, and making answers of results, refusals and failures. */
@NullMarked
package dev.numberpool.api;

import org.jspecify.annotations.NullMarked;
