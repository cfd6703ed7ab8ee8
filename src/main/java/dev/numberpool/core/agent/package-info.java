/** Agents, whichever dialect shows them, and the numbers they answer. */
@NullMarked
package dev.numberpool.core.agent;

import org.jspecify.annotations.NullMarked;
