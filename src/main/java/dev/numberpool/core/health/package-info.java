/** Whether what everything else needs can be reached, for whoever watches from outside. */
@NullMarked
package dev.numberpool.core.health;

import org.jspecify.annotations.NullMarked;
