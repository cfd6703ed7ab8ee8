@NullMarked
package dev.numberpool;

import org.jspecify.annotations.NullMarked;
