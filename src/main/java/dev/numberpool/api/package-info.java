/** What all dialects share: who calls, the request's id, reading fields, answering refusals and failures. */
@NullMarked
package dev.numberpool.api;

import org.jspecify.annotations.NullMarked;
