/** What holds of the code as a whole: who may import what, names, sizes. */
@NullMarked
package dev.numberpool.architecture;

import org.jspecify.annotations.NullMarked;
