@NullMarked
package dev.numberpool.local.bench;

import org.jspecify.annotations.NullMarked;
