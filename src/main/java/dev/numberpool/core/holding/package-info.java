/**
 * Who has a number, or had it: holdings found and listed, rerouted, given to agents, released; numbers in quarantine.
 */
@NullMarked
package dev.numberpool.core.holding;

import org.jspecify.annotations.NullMarked;
