@NullMarked
package dev.numberpool.core;

import org.jspecify.annotations.NullMarked;
