@NullMarked
package dev.numberpool.store;

import org.jspecify.annotations.NullMarked;
