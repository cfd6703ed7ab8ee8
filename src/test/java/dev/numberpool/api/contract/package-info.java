/** What every operation of every dialect must do, told once: the operations and the dialects' words are data. */
@NullMarked
package dev.numberpool.api.contract;

import org.jspecify.annotations.NullMarked;
