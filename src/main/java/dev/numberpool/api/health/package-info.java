/** That the API answers, for whoever watches it from outside. */
@NullMarked
package dev.numberpool.api.health;

import org.jspecify.annotations.NullMarked;
